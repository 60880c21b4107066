import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAtOffset, placeOf } from "../../../src/problems/position.ts";

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

test("an offset's place leads back to the offset, for any text", () => {
  const textAndOffset = fc
    .array(fc.constantFrom("a", "é", "\n"))
    .map((characters) => characters.join(""))
    .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));
  fc.assert(
    fc.property(textAndOffset, ([text, offset]) => {
      const { line, column } = placeAtOffset(text, offset);
      const before = text.split("\n").slice(0, line - 1);
      const back = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
      expect(back).toBe(offset);
    }),
  );
});
