import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { claims } from "./tests/mutation/claims.ts";

const touchesPage =
  /\bdocument\.(?:querySelector|createElement|body|documentElement|head|activeElement|readyState)/;

/** Runs in a browser only, so the tests of tests/e2e and tests/build hold it. */
const forBrowsers = [
  ...["src/**/*.tsx", "src/**/*.client.ts", "src/site/offline/worker/**"],
  ...globSync("src/**/*.ts").filter((file) => touchesPage.test(readFileSync(file, "utf8"))),
];

/** Builds a site three times. In `npm test` one build holds this: tests/e2e/offline.spec.ts, site-files.spec.ts. */
const slowBuilds = "tests/build/offline-site.test.ts";

/** Tests of PostgreSQL in the page that take ten seconds and more. */
const longUnits = ["legal-configuration", "pglite-engine"].map(
  (name) => `tests/unit/practice/incident-lab/${name}.test.ts`,
);

/** What of the lab is held without a stack: the rest starts one, and tests/lab holds that. */
const pureLab = claims.flatMap(({ files }) => files).filter((file) => file.startsWith("lab/"));

export default defineConfig({
  test: {
    // By itself Vitest leaves one processor free: of two that is half.
    maxWorkers: "100%",
    coverage: {
      include: ["src/**/*.{ts,tsx}", ...pureLab],
      exclude: forBrowsers,
      reporter: ["text-summary", "json-summary"],
      reportsDirectory: "test-results/coverage",
      thresholds: { statements: 87, branches: 85, functions: 87, lines: 87 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          exclude: longUnits,
          testTimeout: 10_000,
          // Files share what they import, which takes half of their time: none may mock a module.
          isolate: false,
        },
      },
      {
        // Each builds a site of its own, or opens a browser for its diagrams.
        test: {
          name: "builds",
          include: ["tests/build/**/*.test.ts"],
          exclude: [slowBuilds],
          testTimeout: 10_000,
          isolate: false,
        },
      },
      {
        // Each test tries hundreds of cases.
        test: {
          name: "properties",
          include: ["tests/properties/**/*.test.ts"],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        // What takes long and changes seldom; `npm test` leaves it to `--whole`.
        test: {
          name: "whole",
          include: ["tests/whole/**/*.test.ts", slowBuilds, ...longUnits],
          testTimeout: 10_000,
        },
      },
    ],
  },
});
