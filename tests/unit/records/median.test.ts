import { describe, expect, test } from "vitest";
import { spreadOf } from "../../../src/records/median.ts";

describe("the spread of runs", () => {
  test("has the middle value of an odd number of runs", () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
  });

  test("has the mean of the two middle values of an even number", () => {
    expect(spreadOf([40, 10, 20, 30])).toEqual({ median: 25, min: 10, max: 40 });
  });

  test("is of numbers, not of their digits", () => {
    expect(spreadOf([100, 9, 20])).toEqual({ median: 20, min: 9, max: 100 });
  });

  test("is no number without any run, and the run itself with one", () => {
    expect(spreadOf([])).toEqual({ median: NaN, min: NaN, max: NaN });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  test("leaves the runs in their order", () => {
    const runs = [3, 1, 2];
    spreadOf(runs);
    expect(runs).toEqual([3, 1, 2]);
  });
});
