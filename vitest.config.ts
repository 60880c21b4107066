import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/build/**/*.test.ts"],
          testTimeout: 10_000,
        },
      },
      {
        // Each test tries hundreds of cases.
        test: {
          name: "properties",
          include: ["tests/properties/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
