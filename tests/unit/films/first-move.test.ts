import { expect, it } from "vitest";
import { firstMove } from "../../../src/films/first-move.ts";
import type { SeriesSample } from "../../../src/records/series.ts";

/** The second of the first move of a row whose fault is at second 5. */
const moved = (
  after: readonly SeriesSample[],
  before: readonly SeriesSample[] = [10, 12, 10, 11, 10],
) => firstMove([...before, ...after], before.length, before.length + after.length).second;

it("is when a row leaves the range that it had, and half of that more, for three seconds", () => {
  expect(moved([11, 12, 13, 13, 13])).toBeUndefined();
  expect(moved([11, 14, 15, 16])).toBe(6);
  expect(moved([11, 14, 11, 14, 14, 14])).toBe(8);
  expect(moved([11, 14, 14, 11, 14, 14, 14])).toBe(9);
});

it("is any change of a row that stood still", () => {
  expect(moved([1, 0, 0, 0], [1, 1, 1])).toBe(4);
});

it("is when a row vanishes, or comes, or is no number any more", () => {
  expect(moved([10, undefined, undefined, undefined])).toBe(6);
  expect(moved([undefined, 1, 1, 1], [undefined, undefined])).toBe(3);
  expect(moved([Number.NaN, Number.NaN, Number.NaN])).toBe(5);
});

it("is not that a row is absent which was absent now and then before", () => {
  expect(moved([undefined, undefined, undefined], [1, undefined, 1])).toBeUndefined();
});

it("is not what a healthy pipeline shows as well", () => {
  const after = [2, 2, 2, 3, 3, 3];
  expect(firstMove([1, 1, ...after], 2, 8, { noise: 1 })).toEqual({ second: 5, to: 3, before: 1 });
});

it("is not NaN where that says only that there was nothing to measure", () => {
  const nothing = [0, 0, Number.NaN, Number.NaN, Number.NaN];
  expect(firstMove(nothing, 2, 5).second).toBe(2);
  expect(firstMove(nothing, 2, 5, { isQuietAtNaN: true }).second).toBeUndefined();
});

it("is looked for until the repair only", () => {
  expect(firstMove([1, 1, 1, 1, 2, 2, 2], 2, 5).second).toBeUndefined();
  expect(firstMove([1, 1, 1, 1, 2, 2, 2], 2, 7)).toEqual({ second: 4, to: 2, before: 1 });
});
