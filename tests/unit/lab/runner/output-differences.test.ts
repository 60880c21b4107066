import { describe, expect, test } from "vitest";
import { outputDiff, problemOf } from "../../../../lab/runner/output-differences.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import type { BlockResult } from "../../../../lab/runner/run-block.ts";
import { lessonOf } from "./lesson-text.ts";

/** The lines of a diff below its head. */
const changes = (expected: readonly string[], said: readonly string[]) =>
  outputDiff(expected, said).split("\n").slice(3);

describe("what a line `...` stands for is no difference", () => {
  test("between two lines that were said, and what follows is still compared", () => {
    expect(changes(["a", "...", "c", "d"], ["a", "x", "y", "c", "e", "f"])).toEqual([
      " a",
      " ...",
      " c",
      "-d",
      "+e",
      "+f",
    ]);
  });

  test("although the line after it was said before as well", () => {
    expect(changes(["a", "...", "c", "d"], ["c", "a", "x", "c", "e"])).toEqual([
      "+c",
      " a",
      " ...",
      " c",
      "-d",
      "+e",
    ]);
  });

  test("at the end", () => {
    expect(changes(["a", "b", "..."], ["x", "b", "y", "z"])).toEqual(["-a", "+x", " b", " ..."]);
  });

  test("at the beginning, also where it stands for no line", () => {
    expect(changes(["...", "a", "b"], ["a", "c"])).toEqual([" ...", " a", "-b", "+c"]);
  });

  test("also where it is indented", () => {
    expect(changes(["a", "  ...", "c", "d"], ["a", "x", "c", "e"])).toEqual([
      " a",
      "   ...",
      " c",
      "-d",
      "+e",
    ]);
  });
});

test("three dots that a command says itself are shown as it said them", () => {
  expect(changes(["  ...", "a"], ["...", "b"])).toEqual(["-  ...", "-a", "+...", "+b"]);
});

test("three equal lines are shown around a difference", () => {
  const around = ["1", "2", "3", "4", "5"];
  expect(changes([...around, "a", ...around], [...around, "b", ...around])).toEqual([
    " 3",
    " 4",
    " 5",
    "-a",
    "+b",
    " 1",
    " 2",
    " 3",
  ]);
});

describe("the problem of a block", () => {
  const [block] = lessonOf("```bash run\nx\n```\n\n```text output\nyes\n```").blocks;
  if (!block) throw new Error("There is no block.");
  const result = { block, seconds: 1, exit: 3, actual: ["yes"], values: [] };
  const of = (changed: Pick<BlockResult, "status"> & Partial<BlockResult>) =>
    problemOf({ ...result, ...changed }, nameSets.default, "example");

  test("is none when it passed", () => {
    expect(of({ status: "passed" })).toBeUndefined();
  });

  test("shows the last 25 lines that it said", () => {
    const actual = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
    expect(of({ status: "status-differs", actual })?.message.split("\n")).toEqual([
      "The command ended with status 3. It said:",
      ...actual.slice(15),
    ]);
  });
});
