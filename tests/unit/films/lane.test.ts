import { expect, it } from "vitest";
import { corners, laneOf } from "../../../src/films/lane.ts";

it("draws a row as steps from 0 to its greatest value", () => {
  expect(laneOf([0, 0, 5, 10])).toEqual({
    path: "M0,100L2,100L2,50L3,50L3,0L4,0L4,0",
    gaps: [],
    nan: [],
    bottom: 0,
    top: 10,
  });
});

it("leaves open where a row is absent or NaN, and says where", () => {
  const lane = laneOf([1, 1, undefined, undefined, Number.NaN, 1]);
  expect(lane.path).toBe("M0,0L2,0L2,0M5,0L6,0L6,0");
  expect(lane.gaps).toEqual([[2, 2]]);
  expect(lane.nan).toEqual([[4, 1]]);
});

it("reaches below 0 for a value that does", () => {
  const { bottom, top } = laneOf([-1, 3]);
  expect([bottom, top]).toEqual([-1, 3]);
});

it("draws nothing for a row without values, and has an axis all the same", () => {
  expect(laneOf([undefined, undefined])).toMatchObject({ path: "", bottom: 0, top: 1 });
});

it("keeps the points at which a value changes", () => {
  expect(corners([1, 1, 1, 2, undefined, undefined])).toEqual([
    [0, 1],
    [3, 2],
    [4, undefined],
  ]);
});
