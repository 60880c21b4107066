import { expect, test } from "vitest";
import { practicePages } from "../../../src/authoring/practice-pages.ts";
import { siteSidebar } from "../../../src/site/navigation/site-sidebar.ts";
import { parseLesson } from "../../../src/text/lessons/parse-lesson.ts";
import { goodCourse, firstFile, secondFile } from "../support/course.ts";
import { goodLab, labFile } from "../support/labs.ts";

const lessons = [firstFile, secondFile].flatMap(
  (file) => parseLesson(file, goodCourse[file] ?? "").lesson ?? [],
);
const modules = { "01-module-1": { title: "First", description: "A" } };
const nothing = { lessons: [], modules, labs: [], quizzes: [], runbooks: [] };

const labelsOf = (parts: Parameters<typeof siteSidebar>[0]) =>
  siteSidebar(parts).map(({ label }) => label);

test("the sidebar has the lab, lessons, runbooks, practice, planning, reference and progress", () => {
  const labs = [{ id: "small-lab", title: "A small lab" }];
  const quizzes = [{ id: "first-steps", title: "First steps" }];
  const runbooks = [{ id: "slot-lost" }];
  expect(labelsOf({ lessons, modules, labs, quizzes, runbooks })).toEqual([
    "Run it yourself",
    "First",
    "Runbooks",
    "Practice",
    "Planning",
    "Reference",
    "Your progress",
    "For instructors",
  ]);
});

test("a course without labs and quizzes has no group for them, and no tool whose lesson is missing", () => {
  expect(labelsOf(nothing)).not.toContain("Practice");
  const planning = siteSidebar(nothing).find(({ label }) => label === "Planning");
  expect(planning).toMatchObject({ items: [{ link: "/tools/" }] });
});

test("labs and quizzes stand in the order of the lessons, and one that cannot be read is left out", () => {
  const files: Record<string, string> = {
    [labFile]: goodLab,
    "src/content/labs/broken.yaml": "title: 1",
  };
  const course = {
    labs: () => Object.keys(files),
    quizzes: () => [
      "src/content/quizzes/02-next-steps.yaml",
      "src/content/quizzes/01-first-steps.yaml",
    ],
    read: (path: string) => files[path],
  };
  const pages = practicePages(course, lessons);
  expect(pages.labs.map(({ id }) => id)).toEqual(["small-lab"]);
  expect(pages.quizzes.map(({ title }) => title)).toEqual(
    lessons.map(({ frontMatter }) => frontMatter?.fields.title),
  );
});
