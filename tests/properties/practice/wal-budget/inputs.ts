import fc from "fast-check";
import type { BudgetInput } from "../../../../src/practice/wal-budget/budget.ts";
import {
  megabytes,
  megabytesPerSecond,
  seconds,
  share,
} from "../../../../src/practice/wal-budget/units.ts";

const whole = (max: number) => fc.integer({ min: 0, max });

/** Any input a reader could mean. */
export const anyInput: fc.Arbitrary<BudgetInput> = fc
  .record({
    rate: fc.double({ min: 0.001, max: 5000, noNaN: true }),
    outage: whole(14 * 86_400),
    snapshot: whole(14 * 86_400),
    together: fc.boolean(),
    margin: fc.double({ min: 0, max: 3, noNaN: true }),
    unlimited: fc.boolean(),
    checkpoint: whole(3600),
    maxWalSize: whole(500_000),
    walKeepSize: whole(500_000),
    disk: whole(100_000_000),
    other: whole(1_000_000),
    free: fc.double({ min: 0, max: 0.9, noNaN: true }),
  })
  .map((numbers) => ({
    rate: megabytesPerSecond(numbers.rate),
    outage: seconds(numbers.outage),
    snapshot: seconds(numbers.snapshot),
    together: numbers.together,
    margin: share(numbers.margin),
    unlimited: numbers.unlimited,
    checkpoint: seconds(numbers.checkpoint),
    maxWalSize: megabytes(numbers.maxWalSize),
    walKeepSize: megabytes(numbers.walKeepSize),
    disk: megabytes(numbers.disk),
    other: megabytes(numbers.other),
    free: share(numbers.free),
  }));
