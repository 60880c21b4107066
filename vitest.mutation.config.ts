import { defineConfig } from "vitest/config";
import { testsVariable } from "./tests/mutation/claims.ts";

/** The tests of one claim, which `npm run test:mutation` runs against each change of its code. */
export default defineConfig({
  test: { include: [...(process.env[testsVariable] ?? "").split(",")], testTimeout: 60_000 },
});
