import { expect, test } from "vitest";
import { readLessonHead } from "../../../../src/text/lessons/lesson-head.ts";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { firstFile, goodCourse } from "../../support/course.ts";

const text = goodCourse[firstFile] ?? "";

test("the head of a lesson is what parsing the whole lesson gives", () => {
  const head = readLessonHead(firstFile, text);
  const { lesson } = parseLesson(firstFile, text);
  expect(head.path).toEqual(lesson?.path);
  expect(head.frontMatter?.fields).toEqual(lesson?.frontMatter?.fields);
  expect(head.frontMatter?.placeOf(["title"])).toEqual({ line: 3, column: 8, length: 11 });
});

test("the head of a file with Windows line ends is read as well", () => {
  const head = readLessonHead(firstFile, text.replaceAll("\n", "\r\n"));
  expect(head.frontMatter?.fields.title).toBe("First steps");
});

test.for(["Text.\n", "---\nid: x\n", "---\nid: [\n---\n", ""])("%j has no head", (broken) => {
  expect(readLessonHead(firstFile, broken).frontMatter).toBe(undefined);
});
