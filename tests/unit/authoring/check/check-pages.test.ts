import { expect, test } from "vitest";
import { checkPages, type RenderPage } from "../../../../src/authoring/check/check-pages.ts";
import { ProblemError } from "../../../../src/problems/problem-error.ts";
import { problem } from "../../../../src/problems/problem.ts";
import {
  firstFile,
  goodCourse,
  inMemoryCourse,
  secondFile,
  secondLesson,
} from "../../support/course.ts";
import { goodRunbook, runbookFile } from "../../support/runbook.ts";

const files = inMemoryCourse({
  ...goodCourse,
  ...goodRunbook,
  [secondFile]: secondLesson("One.\n\nTwo and\nBANG.\n\nThree BANG.\n"),
});

/** Throws as a processor does that meets a word. */
const refusing =
  (error: (text: string) => Error): RenderPage =>
  (_, text) =>
    text.includes("BANG") ? Promise.reject(error(text)) : Promise.resolve();

test("each lesson and runbook without a problem is made into a page", async () => {
  const made: string[] = [];
  const found = [
    problem("lesson/leftover", { file: secondFile, at: "whole-file" }, { word: "TODO" }),
  ];
  const render: RenderPage = (file) => Promise.resolve(void made.push(file));
  expect(await checkPages(files, found, render)).toEqual([]);
  expect(made).toEqual([firstFile, runbookFile]);
});

test("a text that cannot be made into a page is a problem at the first part that cannot", async () => {
  const render = refusing(() => new TypeError("Cannot read properties of undefined"));
  expect(await checkPages(files, [], render)).toEqual([
    problem(
      "mdx/no-page",
      { file: secondFile, at: { line: 19, column: 1 } },
      { reason: "Cannot read properties of undefined." },
    ),
  ]);
});

test("what a plugin says itself is told once, in its own words", async () => {
  const record = problem(
    "evidence/unreadable",
    { file: "lab/verified.json", at: "whole-file" },
    { reason: "no format", command: "npm run lab -- record" },
  );
  const told = new ProblemError([record], () => undefined);
  const render: RenderPage = () => Promise.reject(new Error("A plugin failed.", { cause: told }));
  expect(await checkPages(files, [], render)).toEqual([record]);
});

test("the place that a processor names is taken", async () => {
  const error = Object.assign(new Error("20:3-20:9: No such thing"), { line: 20, column: 3 });
  expect(
    await checkPages(
      files,
      [],
      refusing(() => error),
    ),
  ).toEqual([
    problem(
      "mdx/no-page",
      { file: secondFile, at: { line: 20, column: 3 } },
      { reason: "No such thing." },
    ),
  ]);
});

test("where no part fails alone, the whole file is named", async () => {
  const render = refusing((text) => new Error(text.includes("Three") ? "Too much" : "Other"));
  const whole = refusing((text) => new Error(text.includes("One") ? "Too much" : "Other"));
  expect((await checkPages(files, [], whole))[0]?.at).toBe("whole-file");
  expect((await checkPages(files, [], render))[0]?.at).toEqual({ line: 22, column: 1 });
});
