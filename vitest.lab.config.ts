import { defineConfig } from "vitest/config";

/** Tests that start the real stack: `npx vitest run --config vitest.lab.config.ts`. */
export default defineConfig({
  test: {
    include: ["tests/lab/**/*.test.ts"],
    // A first start fetches the jars.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Times and memory are measured: nothing else may run beside.
    fileParallelism: false,
  },
});
