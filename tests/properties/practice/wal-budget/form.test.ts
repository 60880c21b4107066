import fc from "fast-check";
import { expect, test } from "vitest";
import { readRate, readSize, readTime } from "../../../../src/practice/wal-budget/quantities.ts";
import {
  megabytes,
  megabytesPerSecond,
  seconds,
} from "../../../../src/practice/wal-budget/units.ts";
import {
  rateWords,
  roundSize,
  roundTime,
} from "../../../../src/practice/wal-budget/format-quantity.ts";

test("what is printed for reading can be read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (count) => {
      expect(readSize(roundSize(megabytes(count)))).toEqual({ value: count });
      expect(readRate(rateWords(megabytesPerSecond(count)))).toEqual({ value: count });
      expect(readTime(roundTime(seconds(count * 10_800)).replace("days", "d"))).toHaveProperty(
        "value",
      );
    }),
  );
});
