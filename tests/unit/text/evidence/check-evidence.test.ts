import { describe, expect, test } from "vitest";
import { parseLesson, type Lesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkEvidence } from "../../../../src/text/evidence/check-evidence.ts";
import { goodCourse } from "../../support/course.ts";
import { runOfText } from "../../support/evidence.ts";

const [[file, text] = ["", ""]] = Object.entries(goodCourse).filter(([path]) =>
  path.endsWith(".mdx"),
);

function lessonOf(changed: string): Lesson {
  const { lesson } = parseLesson(file, changed);
  if (!lesson) throw new Error("The text is not MDX.");
  return lesson;
}

const verified = { format: 1 as const, lessons: { gone: runOfText({ text }) } };

test("a run of no lesson is a problem", () => {
  expect(checkEvidence([lessonOf(text)], verified).map(({ code }) => code)).toEqual([
    "evidence/unknown-lesson",
  ]);
});

test("a run is not called that of no lesson while the id of one cannot be read", () => {
  const lessons = [lessonOf(text.replace(/^minutes:/m, "duration:"))];
  expect(checkEvidence(lessons, verified)).toEqual([]);
  expect(checkEvidence([lessonOf(text), undefined], verified)).toEqual([]);
});

const one = "```sql run\nSELECT 1;\n```\n";
const two = "```sql run\nSELECT 2;\n```\n";
const output = "```text output\n1\n```\n";

/** The id of the lesson that all texts begin with. */
const id = /^id: (\S+)$/m.exec(text)?.[1] ?? "";

/** What is wrong with a lesson whose text ends so, given what ended it when it was run. */
function found(now: string, then?: string, blocks: Parameters<typeof runOfText>[0]["blocks"] = {}) {
  const lessons =
    then === undefined ? {} : { [id]: runOfText({ text: `${text}\n${then}`, blocks }) };
  const lines = `${text}\n${now}`.split("\n");
  return checkEvidence([lessonOf(lines.join("\n"))], { format: 1, lessons }).map((each) => ({
    code: each.code,
    file: each.file,
    line: each.at === "whole-file" ? "" : lines[each.at.line - 1],
  }));
}

describe("a lesson that was run", () => {
  test("as it stands has no problem", () => {
    expect(found(`${one}\n${output}`, `${one}\n${output}`)).toEqual([]);
  });

  test("has one at a command that was changed since", () => {
    const problem = { code: "evidence/stale", file, line: "```sql run" };
    expect(found(`${two}\n${one}`, `${one.replace("1", "3")}\n${one}`)).toEqual([problem]);
  });

  test("has one at a command that was added since", () => {
    expect(found(`${one}\n${two}`, one).map(({ code }) => code)).toEqual(["evidence/never-run"]);
  });

  test("has one at a command that failed", () => {
    expect(found(one, one, { 0: { status: "failed" } }).map(({ code }) => code)).toEqual([
      "evidence/failed",
    ]);
  });
});

describe("a lesson that was never run", () => {
  test("has a problem at the first output that was never produced", () => {
    const problem = { code: "evidence/not-recorded", file, line: "```text output" };
    expect(found(`${one}\n${two}\n${output}\n${one}\n${output}`)).toEqual([problem]);
  });

  test("has none when it shows no output", () => {
    expect(found(one)).toEqual([]);
  });

  test("is not taken for one that was run when it has a name that every object has", () => {
    const lesson = lessonOf(`${text.replace(`id: ${id}`, "id: constructor")}\n${one}\n${output}`);
    expect(checkEvidence([lesson], { format: 1, lessons: {} }).map(({ code }) => code)).toEqual([
      "evidence/not-recorded",
    ]);
  });
});
