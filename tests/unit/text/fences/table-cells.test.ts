import { describe, expect, test } from "vitest";
import { fitCell, isTableRow } from "../../../../src/text/fences/table-cells.ts";

test.for([
  [" a | b", true],
  [" a |", true],
  ["a | b", false],
  [" a b", false],
  [" a|b", false],
] as const)("%j is a row of a table: %j", ([line, expected]) => {
  expect(isTableRow(line)).toBe(expected);
});

const fitted = (content: string, like: string) => {
  const { before, after } = fitCell(content, like);
  return before + content + after;
};

describe("another content in a cell", () => {
  test.for([
    ["text is on the left", "ab", " word ", " ab   "],
    ["a number is on the right", "7", "   123 ", "     7 "],
    ["so is what fills its cell with digits", "7", " 123 ", "   7 "],
    ["so is one with two spaces before it", "7", "  12 ", "   7 "],
    ["so is one at the end of its line", "7", " 123", "   7"],
    ["a text with two spaces in it is not", "x", " ab  c ", " x     "],
    ["a text that ends with digits is not", "x", " ab 12 ", " x     "],
    ["a negative one with a fraction is on the right", "7", " -1.5 ", "    7 "],
    ["so is a wildcard for a number", "7", " [NUM] ", "     7 "],
    ["so is a wildcard for a process", "7", " [PID] ", "     7 "],
    ["a wildcard for a text is not", "7", " [LSN] ", " 7     "],
    ["a text that begins with digits is not", "7", " 12 kB ", " 7     "],
    ["the last cell has no spaces after its text", "ab", " word", " ab"],
    ["the last cell keeps a number on the right", "7", "   123", "     7"],
    ["what is too long makes room for itself", "abcdef", " wx ", " abcdef "],
    ["also on the right", "123456", "  12 ", " 123456 "],
  ] as const)("%s", ([, content, like, expected]) => {
    expect(fitted(content, like)).toBe(expected);
  });
});
