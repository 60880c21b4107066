import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLsn, parseLsn } from "../../../../src/practice/incident-lab/lsn.ts";

test("printing and reading gives the same position", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (lsn) => {
      expect(parseLsn(formatLsn(lsn))).toBe(lsn);
    }),
  );
});
