import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAtOffset } from "../../../src/problems/position.ts";

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
