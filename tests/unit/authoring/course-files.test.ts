import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openCourse, projectPath, readModules } from "../../../src/authoring/course-files.ts";
import { goodCourse, firstFile, secondFile } from "../support/course.ts";
import { goodLab, labFile } from "../support/labs.ts";
import { temporaryFolder } from "../support/fake-renderer.ts";

function onDisk(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test("a course on disk lists its lessons in order and reads what stands in them", () => {
  const extra = "src/content/course/01-module-1/notes.md";
  const files = { ...goodCourse, [extra]: "Text.\n", [labFile]: goodLab };
  const course = openCourse(onDisk(files));
  expect(course.lessons()).toEqual([firstFile, secondFile]);
  expect(course.labs()).toEqual([labFile]);
  expect(course.read(secondFile)).toBe(goodCourse[secondFile]);
  expect(course.exists(extra)).toBe(true);
  const { modules, publishedIds } = course.records();
  expect(Object.keys(modules.titles)).toEqual(["01-module-1"]);
  expect(publishedIds.lines.map(({ lesson, id }) => [lesson, id])).toEqual([
    ["01-module-1/01-first-steps", "first-steps"],
    ["01-module-1/02-next-steps", "next-steps"],
  ]);
});

test("all files of the content are listed, without what editors leave beside them", () => {
  const stray = "src/content/quizzes/old/01-first-steps.yml";
  const left = ["src/content/.DS_Store", `${firstFile}~`, "src/content/labs/.slot.yaml.swp"];
  const files = Object.fromEntries([...left, stray].map((file) => [file, ""]));
  const course = openCourse(onDisk({ ...goodCourse, ...files }));
  expect(course.content()).toEqual([...Object.keys(goodCourse), stray].sort());
});

test("a folder is no file that exists", () => {
  expect(openCourse(onDisk(goodCourse)).exists("src/content/course")).toBe(false);
});

test("what is not there is read as nothing", () => {
  const course = openCourse(temporaryFolder());
  expect(course.lessons()).toEqual([]);
  expect(course.labs()).toEqual([]);
  expect(course.content()).toEqual([]);
  expect(course.read("src/content/nothing.yaml")).toBe(undefined);
  expect(course.exists("src/content/nothing.yaml")).toBe(false);
  expect(course.records()).toMatchObject({
    modules: { titles: {}, complete: true, problems: [] },
    publishedIds: { lines: [], complete: true, problems: [] },
  });
});

test("a list of ids that holds only its comment is empty", () => {
  const course = openCourse(onDisk({ "src/content/lesson-ids.yaml": "# Published ids.\n" }));
  expect(course.records().publishedIds).toEqual({ lines: [], complete: true, problems: [] });
});

test("modules have a title and a description", () => {
  expect(readModules({ read: () => "a:\n  title: A\n  description: B\n" })).toEqual({
    a: { title: "A", description: "B" },
  });
});

test("an absolute path becomes one from the root, with forward slashes", () => {
  expect(projectPath("/project")("/project/src/content/a.mdx")).toBe("src/content/a.mdx");
});
