import { expect, test } from "vitest";
import { jsonMistake, yamlMistakes } from "../../../../src/text/fences/syntax.ts";

test.for([
  ['{\n  "a": tru\n}', 2, 11, "Unexpected end of the line."],
  ["hello", 1, 1, "Unexpected token 'h'."],
  ["{'a': 1}", 1, 2, "Expected property name or '}'."],
  ['{"a": 1}\nx', 2, 1, "Unexpected non-whitespace character after JSON."],
  ['{"a": "b\nc"}', 1, 9, "Bad control character in string literal."],
  ['{"a": nul\n\n', 1, 10, "Unexpected end of the line."],
  ['{"a": nul', 1, 10, "Unexpected end of JSON input."],
  ["", 1, 1, "Unexpected end of JSON input."],
  [`{"${"long ".repeat(9)}": nope,\n"b": "${"text ".repeat(9)}"}`, 1, 52, "Unexpected token 'o'."],
] as const)("the mistake in %j is at line %d, column %d: %s", ([text, line, column, reason]) => {
  expect(jsonMistake(text)).toEqual({ line, column, reason });
});

test("good JSON and good YAML have no mistake", () => {
  expect(jsonMistake(' {"a": [1, null]} \n')).toBe(undefined);
  expect(yamlMistakes("a: [1, 2]\n")).toEqual([]);
});

test("a mistake in YAML is where the parser found it", () => {
  expect(yamlMistakes("a: 1\na: 2\n")).toEqual([
    { line: 2, column: 1, reason: "Map keys must be unique." },
  ]);
});
