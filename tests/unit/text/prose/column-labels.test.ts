import { expect, test } from "vitest";
import { columnLabels } from "../../../../src/text/prose/column-labels.ts";

test("each column is named once, as a string of CSS; an empty corner has no name", () => {
  expect(columnLabels(["", "It's", "back\\slash"])).toBe(
    String.raw`--b:'It\'s: ';--c:'back\\slash: '`,
  );
});

test("a table with more columns than the style sheet knows is refused", () => {
  expect(() => columnLabels(Array<string>(11).fill("A"))).toThrow("over 10 columns");
});
