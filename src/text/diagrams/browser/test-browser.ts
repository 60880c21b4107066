import { existsSync } from "node:fs";
import type { LaunchOptions } from "playwright";
import { bundledChromium, bundledOptions } from "./bundled-chromium.ts";
import { candidates } from "./candidates.ts";
import { NoBrowserError } from "./no-browser-error.ts";
import { installedByPlaywright, playwrightPath } from "./playwright-chromium.ts";
import { quietOptions } from "./quiet-arguments.ts";

/**
 * Finds a Chromium for tests, which may use any: `CHROMIUM_PATH`, Playwright's own, an installed
 * one, the one from npm, and last `playwright install`. What draws diagrams is `pinnedBrowser`.
 * @param cacheFolder where the one from npm is unpacked
 * @returns options for Playwright's `chromium.launch`
 * @throws NoBrowserError when there is none
 */
export async function findTestBrowser(cacheFolder: string): Promise<LaunchOptions> {
  const tried: string[] = [];
  const machine = {
    platform: process.platform,
    env: process.env,
    playwrightPath: playwrightPath(),
  };
  for (const { name, path } of candidates(machine)) {
    if (path && existsSync(path)) return quietOptions(path);
    tried.push(path ? `${name}: ${path} does not exist` : `${name}: not set`);
  }
  const bundled = bundledChromium();
  if (bundled) return bundledOptions(bundled, cacheFolder);
  tried.push("the npm package @sparticuz/chromium: not installed, or not on Linux x64");
  const own = installedByPlaywright();
  if (own) return quietOptions(own);
  tried.push("npx playwright install chromium: failed");
  throw new NoBrowserError(tried);
}
