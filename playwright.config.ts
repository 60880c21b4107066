import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findTestBrowser } from "./src/text/diagrams/browser/test-browser.ts";

const launchOptions = await findTestBrowser(fileURLToPath(new URL(".cache", import.meta.url)));

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "a11y/**/*.spec.ts"],
  globalSetup: "./tests/e2e/support/global-setup.ts",
  outputDir: "test-results/browser",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  // Pictures are compared, and written only when that is asked for: see CONTRIBUTING.md.
  snapshotPathTemplate: "{testDir}/e2e/looks/{arg}{ext}",
  updateSnapshots: "none",
  expect: {
    // Other checks run beside these tests: a server that answers late is no fault.
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.0005, threshold: 0.01 },
  },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  // What is timed has the machine for itself: another worker beside it would be measured too.
  projects: [
    { name: "behavior", grepInvert: /@timed|@whole/ },
    // What one page of a kind is held to in "behavior", for all the others.
    { name: "whole", grep: /@whole/, dependencies: ["under a base path"] },
    { name: "under a base path", testMatch: "e2e/under-base.setup.ts" },
    { name: "timed", grep: /@timed/, workers: 1 },
  ],
  use: {
    launchOptions,
    viewport: { width: 1280, height: 900 },
    trace: "off",
    // Every context would keep the whole site; tests/e2e/offline.spec.ts has workers.
    serviceWorkers: "block",
  },
});
