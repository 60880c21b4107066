import { describe, expect, test } from "vitest";
import { spreadOf } from "../../../src/fences/spread.ts";

describe("the spread of runs", () => {
  test("has the middle value of an odd number of runs", () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
  });

  test("has the mean of the two middle values of an even number", () => {
    expect(spreadOf([40, 10, 20, 30])).toEqual({ median: 25, min: 10, max: 40 });
  });
});
