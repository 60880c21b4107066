import { expect, test } from "vitest";
import { oneOf } from "../../../src/problems/entry.ts";

test.for([
  [[], ""],
  [["a"], '"a"'],
  [["a", "b"], '"a" or "b"'],
  [["a", "b", "c"], '"a", "b" or "c"'],
] as const)("%j is listed as %s", ([names, text]) => {
  expect(oneOf(names)).toBe(text);
});
