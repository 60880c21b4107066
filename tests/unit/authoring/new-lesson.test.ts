import { expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check/check-course.ts";
import { NewLessonError, planLesson, withLine } from "../../../src/authoring/new-lesson.ts";
import { publishedIdsFile } from "../../../src/text/lessons/published-ids.ts";
import { goodCourse, inMemoryCourse } from "../support/course.ts";
import { fakeRenderer } from "../support/fake-renderer.ts";

const existing = {
  modules: ["01-module-1"],
  ids: { "01-module-1/01-first-steps": "first-steps", "01-module-1/04-gone": "gone" },
  lessons: ["01-module-1/01-first-steps", "01-module-1/02-next-steps"],
};
const plan = (title: string, module = "01-module-1") => planLesson({ module, title }, existing);

test("a new lesson gets the number behind all that ever were, a file name and an id", () => {
  expect(plan('Monitoring: the "connector" & you')).toMatchObject({
    file: "src/content/course/01-module-1/05-monitoring-the-connector-you.mdx",
    idLine: "01-module-1/05-monitoring-the-connector-you: monitoring-the-connector-you\n",
  });
});

test("letters with accents keep their letter in the id", () => {
  expect(plan("Café: the slots").file).toBe("src/content/course/01-module-1/05-cafe-the-slots.mdx");
});

test.for([
  ["", "b: c\n"],
  ["a: b\n", "a: b\nb: c\n"],
  ["a: b", "a: b\nb: c\n"],
] as const)("the line is a line of its own after %j", ([list, result]) => {
  expect(withLine(list, "b: c\n")).toBe(result);
});

test("a new lesson breaks no rule except that its notes are still to be written", async () => {
  const { file, text, idLine } = plan('Monitoring: the "connector"');
  const publishedIds = (goodCourse[publishedIdsFile] ?? "") + idLine;
  const files = inMemoryCourse({ ...goodCourse, [file]: text, [publishedIdsFile]: publishedIds });
  const codes = (await checkCourse(files, fakeRenderer())).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["lesson/leftover"]));
  expect(codes).toHaveLength(text.match(/\bTODO\b/g)?.length ?? 0);
});

test.for([
  [
    "A title",
    "02-module-2",
    'There is no module "02-module-2". Known: 01-module-1. ' +
      "A new one needs a title in src/content/modules.yaml first.",
  ],
  ["42", "01-module-1", 'The title "42" gives no usable id. Begin it with a letter.'],
  [
    "M".repeat(80),
    "01-module-1",
    "The title has 80 characters; it must have 5 to 70. Choose another title.",
  ],
  [
    "M".repeat(65),
    "01-module-1",
    `The title gives the id "${"m".repeat(65)}" of 65 characters; an id has 3 to 60. ` +
      "Choose another title.",
  ],
  [
    "First steps",
    "01-module-1",
    'The id "first-steps" is taken (src/content/lesson-ids.yaml). Choose another title.',
  ],
] as const)("%j in %s cannot be begun", ([title, module, message]) => {
  expect(() => plan(title, module)).toThrow(new NewLessonError(message));
});
