import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkProse } from "../../../../src/text/prose/check-prose.ts";

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
    "3:1 heading/level",
    "9:1 heading/level",
  ]);
});

test.for([
  "## One\n\n### Two\n\n## one two\n",
  "Issue #1 and #tag.\n\n#1 is first.\n\n`\n##a`\n",
  "| a | b |\n|---|---|\n| `x \\| y` | #1 |\n| 1 |\n",
  "`| a`, a \\| b and\nc | d\n`e` | f\n",
  "## |a\n\n| ##b |\n|---|\n| **##c** |\n",
  "[a][b], [b][], [b] and [c](./c.svg).[^1]\n\n[b]: https://example.org\n[^1]: A note.\n",
  "`[a][b]`, row[0][1], \\[a\\]\\[b\\] and [..] [..]\n",
  ":::note[Title]\nText.\n:::\n\n- :::tip\n  Text.\n  :::\n\n> :::caution\n> Text.\n> :::\n",
  "::::note\n:::danger\nText.\n:::\n::::\n\nAt 10:30 a::b and x:y.\n",
  ":::note\r\nText.\r\n:::\r\n",
])("no problem: %j", (body) => {
  expect(report(body)).toEqual([]);
});

test.for([
  ["> | a | b |\n> |---|\n", ["1:3 table/broken"]],
  ["Text\n| a | b |\n| 1 | 2 |\n", ["2:1 table/broken"]],
  ["- ##A\n\n> ####B\n", ["1:3 heading/no-space", "3:3 heading/no-space"]],
  ["See [a][b\nc].\n", ["1:5 text/undefined-reference"]],
  ["<Check>\n#### A [b][c]\n</Check>\n", ["2:1 heading/level", "2:8 text/undefined-reference"]],
  ["## A\n\nText.\n\n:::\n", ["5:1 box/unknown"]],
  ["::::note\nText.\n:::\n", ["1:1 box/unclosed"]],
] as const)("%j is reported", ([body, expected]) => {
  expect(report(body)).toEqual(expected);
});

test("every leftover is reported, also in a fence; words that only hold one are not", () => {
  expect(report("TODO and FIXME.\n\n```text\nXXX\n```\n\nTODOS and todo.\n")).toEqual([
    "1:1 lesson/leftover",
    "1:10 lesson/leftover",
    "4:1 lesson/leftover",
  ]);
});
