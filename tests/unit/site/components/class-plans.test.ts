import { expect, test } from "vitest";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { labId } from "../../../../src/practice/incident-lab/lab-path.ts";
import { classPlans, questionsUpTo, timed } from "../../../../src/site/components/class-plans.ts";
import { lessons } from "../../../e2e/support/lessons.ts";
import { projectRoot } from "../../../e2e/support/sites.ts";

const ids = lessons.map(({ id }) => id);
const quizzes = lessons.filter(({ quiz }) => quiz !== undefined).map(({ id }) => id);
const labs = openCourse(projectRoot).labs().map(labId);

test.for(classPlans)("the plan “$title” names only what the course has", ({ items }) => {
  for (const { lesson, quiz, lab, upTo } of items) {
    const sections = lessons.find(({ id }) => id === quiz)?.sections;
    if (upTo !== undefined) expect(sections).toContain(upTo);
    if (lesson !== undefined) expect(ids).toContain(lesson);
    if (quiz !== undefined) expect(quizzes).toContain(quiz);
    if (lab !== undefined) expect(labs).toContain(lab);
  }
});

test("the plans are as long as they say", () => {
  const long = Object.fromEntries(
    classPlans.map(({ id, items }) => [id, items.reduce((sum, { minutes }) => sum + minutes, 0)]),
  );
  expect(long["two-hours"]).toBe(120);
  expect(long["one-day"]).toBeGreaterThanOrEqual(7 * 60);
  expect(long["one-day"]).toBeLessThanOrEqual(8 * 60);
});

test("times follow each other, from a clock or from the beginning", () => {
  const plan = {
    id: "x",
    title: "X",
    begins: 540,
    items: [
      { minutes: 70, words: "A" },
      { minutes: 5, words: "B" },
    ],
  };
  expect(timed(plan).map(({ at }) => at)).toEqual(["09:00", "10:10"]);
  expect(timed({ ...plan, begins: 0 }).map(({ at }) => at)).toEqual(["0:00", "1:10"]);
});

test("a class is asked only about the sections that it reads", () => {
  const asked = ["b", "d", "a", "c"];
  expect(questionsUpTo(["a", "b", "c", "d"], asked, "c")).toEqual([1, 3, 4]);
  expect(questionsUpTo(["a", "b", "c", "d"], asked, "a")).toEqual([3]);
});
