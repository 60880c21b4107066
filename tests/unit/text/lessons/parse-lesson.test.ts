import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";

const file = "src/content/course/01-module-1/01-first-steps.mdx";
const headings = (text: string) =>
  parseLesson(file, text).lesson?.headings.map(({ depth, slug, at }) => [depth, slug, at]);

test("headings have the anchors the page gives them; repeated ones are numbered", () => {
  expect(headings("## The `restart_lsn`\n\n### Why?\n\n## Why?\n")).toEqual([
    [2, "the-restart_lsn", { line: 1, column: 1, length: 20 }],
    [3, "why", { line: 3, column: 1, length: 8 }],
    [2, "why-1", { line: 5, column: 1, length: 7 }],
  ]);
});

test("a comment in braces, a component and a directive are no mistakes of syntax", () => {
  const text =
    "---\nid: x\n---\n\n{/* note */}\n\n<Check>\n\nText.\n\n</Check>\n\n:::note\nText.\n:::\n";
  const codes = parseLesson(file, text).problems.map(({ code }) => code);
  expect(codes.filter((code) => code === "mdx/syntax")).toEqual([]);
});

test("a lesson that is not MDX is not read further", () => {
  const { lesson, problems } = parseLesson(file, "</Check>\n");
  expect(lesson).toBe(undefined);
  expect(problems).toEqual([
    {
      code: "mdx/syntax",
      file,
      at: { line: 1, column: 2 },
      message: "Unexpected closing slash `/` in tag, expected an open tag first.",
      hint: "Correct the line; in text, write <, { and names such as {{slot}} inside backticks, and close every component.",
    },
  ]);
});
