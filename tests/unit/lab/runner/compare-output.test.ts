import { describe, expect, test } from "vitest";
import { linesOf, match, normalize } from "../../../../lab/runner/compare-output.ts";

const matches = (expected: string, actual: string) => match(linesOf(expected), linesOf(actual));

describe("lines are compared", () => {
  test("without regard to the width of columns and rules", () => {
    expect(normalize(" slot_name  | active ")).toBe("slot_name | active");
    expect(normalize("------------+--------")).toBe("---+---");
  });

  test("with two dashes as text: they are no rule", () => {
    expect(matches("--force", "---force")).toBeUndefined();
    expect(matches("a -- b", "a ---- b")).toBeUndefined();
  });

  test("from their beginning to their end", () => {
    expect(matches("(1 row)", "(1 row) and more")).toBeUndefined();
    expect(matches("(1 row)", "only (1 row)")).toBeUndefined();
  });

  test("by their text", () => {
    expect(matches("one\ntwo", "one\ntwo")).toEqual({ lines: [0, 1], values: [] });
    expect(matches("one\ntwo", "one\nthree")).toBeUndefined();
    expect(matches("one", "one\ntwo")).toBeUndefined();
    expect(matches("one\ntwo", "one")).toBeUndefined();
  });

  test("with characters of regular expressions as text", () => {
    expect(matches("(1 row)", "(1 row)")).toBeDefined();
    expect(matches("(1 row)", "1 row")).toBeUndefined();
  });
});

describe("a line of three dots", () => {
  test("stands for no line, one or many", () => {
    expect(matches("a\n...\nb", "a\nb")?.lines).toEqual([0, -1, 1]);
    expect(matches("a\n...\nb", "a\nx\ny\nb")?.lines).toEqual([0, -1, 3]);
  });

  test("is tried further when the line after it comes twice", () => {
    expect(matches("...\nb\nc", "b\nx\nb\nc")?.lines).toEqual([-1, 2, 3]);
  });

  test("stands for the rest, also where nothing is left", () => {
    expect(matches("a\n...", "a\nx\ny")?.lines).toEqual([0, -1]);
    expect(matches("a\n...", "a")?.lines).toEqual([0, -1]);
    expect(matches("...", "")?.lines).toEqual([-1]);
  });

  test("may be indented like the lines around it", () => {
    expect(matches("a\n  ...\n  b", "a\n  x\n  b")?.lines).toEqual([0, -1, 2]);
  });

  test("has no value of its own", () => {
    expect(matches("...\n[NUM]", "x\n7")?.values).toEqual(["7"]);
  });

  test("among many others is refused as fast as one", { timeout: 2000 }, () => {
    const expected = Array.from({ length: 6 }, () => "...\nstep [NUM]");
    const actual = Array.from({ length: 40 }, (_, index) => `step ${index}`);
    expect(matches([...expected, "done"].join("\n"), actual.join("\n"))).toBeUndefined();
  });

  test("does not make lines before it optional", () => {
    expect(matches("a\n...", "x\ny")).toBeUndefined();
  });
});

test.for([
  ["[LSN]", "0/1A2B3C8", "16/ZZ"],
  ["[TIME]", "2026-11-23 22:55:26.859+00", "yesterday"],
  ["[TIME]", "00:00:03.123456", "3 seconds"],
  ["[SIZE]", "84 MB", "MB"],
  ["[SIZE]", "-1024", "a lot"],
  ["[PID]", "18679", "-1"],
  ["[NUM]", "-3.5", "three"],
] as const)("%s matches %s and not %s", ([wildcard, good, bad]) => {
  expect(matches(`x ${wildcard} y`, `x ${good} y`)?.values).toEqual([good]);
  expect(matches(`x ${wildcard} y`, `x ${bad} y`)).toBeUndefined();
});

test("[..] matches any text within its line", () => {
  expect(matches("ERROR: [..] is active", 'ERROR: slot "a" is active')?.values).toEqual([
    'slot "a"',
  ]);
});

test("[..] matches a cell of a table that is empty, and no other cell", () => {
  const row = " verdict | [..] | [..] | [..]";
  expect(matches(row, " verdict | physical |          | 8 kB")?.values).toEqual([
    "physical",
    "",
    "8 kB",
  ]);
  expect(matches(row, " verdict |          | shop     |")?.values).toEqual(["", "shop", ""]);
  expect(matches(row, " verdict | physical | shop")).toBeUndefined();
  expect(matches(row, "         | physical | shop     | 8 kB")).toBeUndefined();
});

test("[..] within a line is no empty cell: the blanks around it belong to the line", () => {
  expect(matches("rows: [..]", "rows:")).toBeUndefined();
  expect(matches(" a | [..] kB", " a | kB")).toBeUndefined();
  expect(matches(" a | only [..]", " a | only")).toBeUndefined();
  expect(matches(" a | [..][PID]", " a | worker 7")?.values).toEqual(["worker ", "7"]);
});

test("a cell of a typed wildcard is never empty", () => {
  expect(matches(" a | [NUM] | b", " a |     | b")).toBeUndefined();
  expect(matches(" a | [NUM]", " a |")).toBeUndefined();
});

test("[..] does not stand for a line that was not said", () => {
  expect(matches("a\n[..]", "a")).toBeUndefined();
  expect(matches("a\n[..]\n...", "a")).toBeUndefined();
});

test("values are given in the order of the wildcards", () => {
  expect(matches("[LSN] [SIZE]\n...\n[NUM]", "0/10 8 kB\nx\n3")?.values).toEqual([
    "0/10",
    "8 kB",
    "3",
  ]);
});

test("empty lines at the end and carriage returns do not count", () => {
  expect(linesOf("one  \r\ntwo\r\n\r\n\n")).toEqual(["one", "two"]);
});
