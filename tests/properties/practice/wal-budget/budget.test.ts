import fc from "fast-check";
import { expect, test } from "vitest";
import {
  budgetOf,
  largestLimit,
  longestOnDisk,
} from "../../../../src/practice/wal-budget/budget.ts";
import { slotTimeline } from "../../../../src/practice/wal-budget/slot-timeline.ts";
import { walPlotOf } from "../../../../src/practice/wal-budget/wal-plot.ts";
import { megabytesPerSecond, seconds, share } from "../../../../src/practice/wal-budget/units.ts";
import { anyInput } from "./inputs.ts";

test("the limit covers the time to survive at the rate with its margin, and wastes less than a megabyte", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { limit, survive } = budgetOf(input);
      const exact = input.rate * survive * (1 + input.margin);
      expect(limit).toBeGreaterThanOrEqual(exact * (1 - 1e-11));
      expect(limit).toBeLessThan(exact + 1);
      expect(Number.isInteger(limit)).toBe(true);
    }),
  );
});

test("a longer outage, a faster rate or a longer snapshot never makes the disk smaller", () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 1, max: 86_400 }), (input, more) => {
      const { diskNeeded } = budgetOf(input);
      const worse = [
        { ...input, outage: seconds(input.outage + more) },
        { ...input, snapshot: seconds(input.snapshot + more) },
        { ...input, rate: megabytesPerSecond(input.rate + more) },
        { ...input, together: true },
        { ...input, margin: share(input.margin + 0.1) },
      ];
      for (const each of worse) {
        expect(budgetOf(each).diskNeeded).toBeGreaterThanOrEqual(diskNeeded);
      }
    }),
  );
});

test("what is written until a checkpoint stops it fits on a disk that is called large enough", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { fits, keep, overrun } = budgetOf(input);
      const written = keep + overrun + input.maxWalSize + input.other;
      if (fits) expect(written).toBeLessThanOrEqual(input.disk * (1 - input.free) + 1e-6);
    }),
  );
});

test("the largest limit is one that fits, and one megabyte more does not", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const limit = largestLimit(input);
      fc.pre(limit > 0);
      const needs = (size: number) =>
        (size + input.rate * input.checkpoint + input.maxWalSize + input.other) / (1 - input.free);
      expect(needs(limit)).toBeLessThanOrEqual(input.disk * (1 + 1e-9));
      expect(needs(limit + 1)).toBeGreaterThan(input.disk * (1 - 1e-9));
      expect(longestOnDisk(input)).toBeCloseTo(limit / input.rate, 6);
    }),
  );
});

test("everything of the plot lies inside it", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const budget = budgetOf(input);
      const { levels, until, without } = walPlotOf(input, slotTimeline(input, budget));
      const beyond = without ? [without.y] : [];
      for (const place of [until.x, until.y, ...beyond, ...levels.map(({ y }) => y)]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test("labels of the plot are at least their height apart", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const budget = budgetOf(input);
      const places = walPlotOf(input, slotTimeline(input, budget))
        .levels.map(({ labelY }) => labelY)
        .sort((a, b) => a - b);
      places.slice(1).forEach((y, index) => {
        expect(y - (places[index] ?? 0)).toBeGreaterThanOrEqual(8.9);
      });
    }),
  );
});
