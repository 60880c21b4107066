import { expect, test } from "vitest";
import { isRecord } from "../../../../src/reader/stored/stored-schema.ts";

test.for([
  [{}, true],
  [{ a: 1 }, true],
  [null, false],
  [undefined, false],
  [[], false],
  ["text", false],
  [7, false],
])("whether %j is an object with keys: %s", ([value, expected]) => {
  expect(isRecord(value)).toBe(expected);
});
