import { expect, test } from "vitest";
import { problem } from "../../../src/problems/problem.ts";
import { ProblemError } from "../../../src/problems/problem-error.ts";
import {
  formatAnnotations,
  formatProblem,
  formatReport,
  frame,
} from "../../../src/problems/report.ts";

const source = "first line\nsecond line\n";
const at = (line: number, column: number, length?: number) => ({
  file: "a.mdx",
  at: { line, column, ...(length === undefined ? {} : { length }) },
});
const leftover = (line: number, column: number, length?: number) =>
  problem("lesson/leftover", at(line, column, length), { word: "TODO" });

test("a problem is printed with place, code, message, marked line and hint", () => {
  expect(formatProblem(leftover(2, 8, 4), source)).toBe(
    [
      "a.mdx:2:8  lesson/leftover",
      '  A "TODO" was left in the lesson.',
      "  2 | second line",
      "             ^^^^",
      "  Do what it says, or remove it; open work belongs into an issue.",
    ].join("\n"),
  );
});

test("a problem of a whole file is printed without a line", () => {
  const whole = problem("lesson/file-name", { file: "b.mdx", at: "whole-file" }, { file: "b.mdx" });
  expect(formatProblem(whole, source).split("\n")[0]).toBe("b.mdx  lesson/file-name");
  expect(frame(whole, source)).toEqual([]);
});

test("the mark never reaches beyond its line", () => {
  expect(frame(leftover(2, 8, 400), source)[1]).toBe("             ^^^^");
});

test("the mark is one character when only a point is known, also behind the line's end", () => {
  expect(frame(leftover(1, 1), source)[1]).toBe("      ^");
  expect(frame(leftover(1, 11), source)[1]).toBe("                ^");
});

test("a place that is not in the source has no frame", () => {
  expect(frame(leftover(9, 1), source)).toEqual([]);
  expect(frame(leftover(1, 1), undefined)).toEqual([]);
});

test("a line of a file with Windows line ends is shown without its carriage return", () => {
  expect(frame(leftover(1, 1, 5), "first\r\nsecond\r\n")).toEqual(["  1 | first", "      ^^^^^"]);
});

test("a report is in the order of files, lines and columns, and ends with the count", () => {
  const other = { ...leftover(1, 1), file: "b.mdx" };
  const lines = formatReport([other, leftover(10, 1), leftover(2, 9), leftover(2, 8)], () => source)
    .split("\n")
    .filter((line) => !line.startsWith("  ") && line !== "");
  expect(lines).toEqual([
    "a.mdx:2:8  lesson/leftover",
    "a.mdx:2:9  lesson/leftover",
    "a.mdx:10:1  lesson/leftover",
    "b.mdx:1:1  lesson/leftover",
    "4 problems in the lessons.",
  ]);
});

test("a report of one problem counts one", () => {
  expect(
    formatReport([leftover(1, 1)], () => undefined)
      .split("\n\n")
      .at(-1),
  ).toBe("1 problem in the lessons.");
});

test("each source is read once, however many problems it has", () => {
  const read: string[] = [];
  formatReport([leftover(1, 1), leftover(2, 1)], (file) => {
    read.push(file);
    return source;
  });
  expect(read).toEqual(["a.mdx"]);
});

test("the error of a build holds the report and points at the first problem", () => {
  const error = new ProblemError([leftover(2, 8), leftover(1, 3)], () => source);
  expect(error.name).toBe("LessonProblems");
  expect(error.loc).toEqual({ file: "a.mdx", line: 1, column: 3 });
  expect(error.message).toBe(
    `\n\n${formatReport(error.problems, () => source)} Nothing was built.\n`,
  );
  expect(error.stack).toBe(undefined);
});

test("the error of a problem without a place names the file alone", () => {
  const whole = problem("lesson/file-name", { file: "b.mdx", at: "whole-file" }, { file: "b.mdx" });
  expect(new ProblemError([whole], () => source).loc).toEqual({ file: "b.mdx" });
});

test("annotations are GitHub workflow commands, in order, with their special characters escaped", () => {
  const odd = problem("mdx/syntax", { file: "x,y:z.mdx", at: "whole-file" }, { reason: "50 %\nx" });
  expect(formatAnnotations([odd, leftover(2, 8)]).split("\n")).toEqual([
    '::error file=a.mdx,line=2,col=8,title=lesson/leftover::A "TODO" was left in the lesson. ' +
      "Do what it says, or remove it; open work belongs into an issue.",
    "::error file=x%2Cy%3Az.mdx,title=mdx/syntax::50 %25%0Ax " +
      "Correct the line; in text, write <, { and names such as {{slot}} inside backticks, and close every component.",
  ]);
});
