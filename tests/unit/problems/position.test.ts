import { expect, test } from "vitest";
import { placeOf } from "../../../src/problems/position.ts";

test("a node on one line is as long as it is written", () => {
  const position = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
  expect(placeOf({ position })).toEqual({ line: 3, column: 5, length: 4 });
});

test("a node over several lines is marked at its beginning", () => {
  const position = { start: { line: 3, column: 5 }, end: { line: 4, column: 9 } };
  expect(placeOf({ position })).toEqual({ line: 3, column: 5, length: 1 });
});

test("a node without a position concerns the whole file", () => {
  expect(placeOf({})).toBe("whole-file");
});
