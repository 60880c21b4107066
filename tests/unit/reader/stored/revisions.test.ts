import { describe, expect, test } from "vitest";
import { canonical } from "../../../../src/reader/stored/canonical.ts";
import { newer, revisionIn, understood, united } from "../../../../src/reader/stored/revisions.ts";

describe("how often a value was changed", () => {
  test.for([
    [{ revision: 3 }, 3],
    [{ revision: 0 }, 0],
    [{ revision: -2 }, 0],
    [{ revision: 1.5 }, undefined],
    [{ revision: "3" }, undefined],
    [{}, undefined],
    [null, undefined],
    [[3], undefined],
    ["revision", undefined],
  ] as const)("is said by %j: %j", ([value, revision]) => {
    expect(revisionIn(value)).toBe(revision);
  });
});

describe("of two values", () => {
  test("the one that was changed more often counts, whoever asks", () => {
    const [old, young] = [
      { revision: 2, text: "z" },
      { revision: 10, text: "a" },
    ];
    expect(newer(old, young)).toBe(young);
    expect(newer(young, old)).toBe(young);
  });

  test("that were changed as often the same one counts, whoever asks", () => {
    const [a, b] = [
      { revision: 2, text: "a" },
      { revision: 2, text: "b" },
    ];
    expect(newer(a, b)).toBe(newer(b, a));
  });
});

describe("a value that was read", () => {
  test("is whole when it has all that was stored, in any order of keys", () => {
    const value = { a: 1, list: [{ b: 2, c: 3 }] };
    expect(understood(value, { list: [{ c: 3, b: 2 }], a: 1 })).toEqual({ value, whole: true });
  });

  test.for([
    ["a key", { a: 1, b: 2 }],
    ["a text where a number was read", { a: "1" }],
    ["nothing that was read", undefined],
  ] as const)("is not whole when %s was stored", ([, stored]) => {
    expect(understood({ a: 1 }, stored).whole).toBe(false);
  });

  test("is not whole when its list had another order", () => {
    expect(understood(["a", "b"], ["b", "a"]).whole).toBe(false);
  });
});

describe("two lists united", () => {
  const entry = (at: string, text: string) => ({ at, text });
  const [one, two, three] = [entry("09:00", "b"), entry("09:01", "a"), entry("09:02", "a")];

  test("have each entry once, by time", () => {
    expect(united([three, one], [two, one])).toEqual([one, two, three]);
    expect(united([two, one], [three, one])).toEqual([one, two, three]);
  });

  test("keep two entries of one time, in the same order whoever asks", () => {
    const other = entry("09:00", "a");
    expect(united([one], [other])).toEqual([other, one]);
    expect(united([other], [one])).toEqual([other, one]);
  });

  test("know an entry again whatever the order of its keys", () => {
    expect(united([one], [{ text: "b", at: "09:00" }])).toHaveLength(1);
  });
});

test("the same value always gives the same text, down to what is within lists", () => {
  const text = '{"a":[{"x":1,"y":null}],"b":"two","c":{"d":true,"e":[]}}';
  expect(canonical({ c: { e: [], d: true }, b: "two", a: [{ y: null, x: 1 }] })).toBe(text);
  expect(canonical(JSON.parse(text))).toBe(text);
});
