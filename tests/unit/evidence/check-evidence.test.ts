import { expect, test } from "vitest";
import { parseLesson, type Lesson } from "../../../src/course/parse-lesson.ts";
import { checkEvidence } from "../../../src/evidence/check-evidence.ts";
import { goodCourse } from "../support/course.ts";
import { runOfText } from "../support/evidence.ts";

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
