import { defineConfig } from "vitest/config";

/** Proofs of the runbooks on the real stack: `npm run lab -- prove`. */
export default defineConfig({
  test: {
    include: ["tests/proofs/**/*.test.ts"],
    // The first stack fetches the jars.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each worker has a stack of its own, about 1 GB.
    maxWorkers: 2,
  },
});
