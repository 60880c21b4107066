import { expect, test } from "vitest";
import { parseLesson } from "../../../src/course/parse-lesson.ts";
import { checkProse } from "../../../src/prose/check-prose.ts";

function report(body: string): string[] {
  const { lesson } = parseLesson("a.mdx", body);
  if (!lesson) throw new Error(`Not a lesson: ${body}`);
  return checkProse(lesson).map(({ code, at }) =>
    at === "whole-file" ? code : `${at.line}:${at.column} ${code}`,
  );
}

test("headings may go down one level at a time and up any number", () => {
  expect(report("## A\n\n### B\n\n#### C\n\n## D\n")).toEqual([]);
});

test("each skipped level is reported once", () => {
  expect(report("## A\n\n#### B\n\n#### C\n\n## D\n\n##### E\n")).toEqual([
    "3:1 heading/skipped-level",
    "9:1 heading/skipped-level",
  ]);
});

test("every leftover is reported, also in a fence; words that only hold one are not", () => {
  expect(report("TODO and FIXME.\n\n```text\nXXX\n```\n\nTODOS and todo.\n")).toEqual([
    "1:1 lesson/leftover",
    "1:10 lesson/leftover",
    "4:1 lesson/leftover",
  ]);
});
