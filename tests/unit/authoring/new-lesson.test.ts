import { expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check-course.ts";
import { NewLessonError, planLesson } from "../../../src/authoring/new-lesson.ts";
import { idLedger } from "../../../src/course/curriculum.ts";
import { goodCourse, inMemoryCourse } from "../support/course.ts";
import { fakeStudio } from "../support/studio.ts";

const existing = {
  modules: ["01-module-1"],
  ids: { "01-module-1/01-first-steps": "first-steps", "01-module-1/04-gone": "gone" },
  lessons: ["01-module-1/01-first-steps", "01-module-1/02-next-steps"],
};
const plan = (title: string, module = "01-module-1") => planLesson({ module, title }, existing);

test("a new lesson gets the number behind all that ever were, a file name and an id", () => {
  expect(plan('Monitoring: the "connector" & you')).toMatchObject({
    file: "src/content/course/01-module-1/05-monitoring-the-connector-you.mdx",
    ledgerLine: "01-module-1/05-monitoring-the-connector-you: monitoring-the-connector-you\n",
  });
});

test("a new lesson breaks no rule except that its notes are still to be written", async () => {
  const { file, text, ledgerLine } = plan('Monitoring: the "connector"');
  const ledger = (goodCourse[idLedger] ?? "") + ledgerLine;
  const files = inMemoryCourse({ ...goodCourse, [file]: text, [idLedger]: ledger });
  const codes = (await checkCourse(files, fakeStudio())).map(({ code }) => code);
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
    "First steps",
    "01-module-1",
    'The id "first-steps" is taken (src/content/lesson-ids.yaml). Choose another title.',
  ],
] as const)("%j in %s cannot be begun", ([title, module, message]) => {
  expect(() => plan(title, module)).toThrow(new NewLessonError(message));
});
