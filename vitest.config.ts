import { defineConfig } from "vitest/config";
import { claims } from "./tests/mutation/claims.ts";

/** What of the lab is held without a stack: the rest starts one, and tests/lab holds that. */
const pureLab = claims.flatMap(({ files }) => files).filter((file) => file.startsWith("lab/"));

export default defineConfig({
  test: {
    // By itself Vitest leaves one processor free: of two that is half.
    maxWorkers: "100%",
    coverage: {
      include: ["src/**/*.{ts,tsx}", ...pureLab],
      reporter: ["text-summary", "json-summary"],
      reportsDirectory: "test-results/coverage",
      // What tests/unit reaches; pages and islands are held in the browser.
      thresholds: { statements: 73, branches: 72, functions: 75, lines: 73 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/build/**/*.test.ts"],
          testTimeout: 10_000,
          // Files share what they import, which takes half of their time: none may mock a module.
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
        test: { name: "whole", include: ["tests/whole/**/*.test.ts"] },
      },
    ],
  },
});
