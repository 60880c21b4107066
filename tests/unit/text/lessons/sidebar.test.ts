import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { groupByModule, lessonSidebar } from "../../../../src/text/lessons/sidebar.ts";
import { firstFile, goodCourse, secondFile } from "../../support/course.ts";

const titles = {
  "02-module-2": { title: "Second", description: "B" },
  "01-module-1": { title: "First", description: "A" },
  "03-module-3": { title: "Empty", description: "C" },
};

test("lessons are grouped by module, in the order of their numbers; empty modules are left out", () => {
  const lessons = [
    { module: "02-module-2", slug: "01-a" },
    { module: "01-module-1", slug: "10-j" },
    { module: "01-module-1", slug: "02-b" },
  ];
  const groups = groupByModule(lessons, titles);
  expect(groups.map(({ title, lessons }) => [title, lessons.map(({ slug }) => slug)])).toEqual([
    ["First", ["02-b", "10-j"]],
    ["Second", ["01-a"]],
  ]);
  expect(lessons.map(({ slug }) => slug)).toEqual(["01-a", "10-j", "02-b"]);
});

test("the sidebar numbers lessons as they are read, links to them by their slugs, and leaves out broken ones", () => {
  const lessons = [secondFile, firstFile].flatMap(
    (file) => parseLesson(file, goodCourse[file] ?? "").lesson ?? [],
  );
  const broken = parseLesson("src/content/course/01-module-1/03-x.mdx", "Text.\n").lesson;
  expect(lessonSidebar(broken ? [...lessons, broken] : lessons, titles)).toEqual([
    {
      label: "First",
      items: [
        { label: "1. First steps", slug: "course/01-module-1/01-first-steps" },
        { label: "2. Next steps", slug: "course/01-module-1/02-next-steps" },
      ],
    },
  ]);
});
