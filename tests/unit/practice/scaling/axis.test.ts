import { expect, test } from "vitest";
import { axisFor } from "../../../../src/practice/scaling/axis.ts";

test.for([
  [1, [0, 0.5, 1]],
  [3, [0, 1, 2, 3]],
  [950, [0, 500, 1000]],
  [7500, [0, 2500, 5000, 7500]],
  [7501, [0, 5000, 10_000]],
  [21_000, [0, 10_000, 20_000, 30_000]],
  [100_000, [0, 50_000, 100_000]],
] as const)("up to %i has round steps", ([most, ticks]) => {
  expect(axisFor(most)).toEqual({ end: ticks.at(-1), ticks });
});

test.for([0, Number.NaN])("for %f there is an axis all the same", (most) => {
  expect(axisFor(most)).toEqual({ end: 1, ticks: [0, 1] });
});
