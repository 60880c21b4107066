import { expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check-course.ts";
import { formatReport } from "../../../src/problems/report.ts";
import {
  firstFile,
  goodCourse,
  inMemoryCourse,
  secondFile,
  secondLesson,
} from "../support/course.ts";
import { editedLab, labFile } from "../support/labs.ts";
import { emptyDrawing, fakeStudio } from "../support/studio.ts";

const pie = (title: string) =>
  `\`\`\`mermaid\npie\n  accTitle: ${title}\n  accDescr: Text.\n  "WAL": 3\n\`\`\`\n`;

test("all problems of a course are reported together, in the order of files and lines", async () => {
  const body = [
    "TODO begin.",
    "",
    "```sql",
    "SELECT '{{nope}}';",
    "```",
    "",
    pie("broken"),
    "[x](http://example.org)",
    "",
  ].join("\n");
  const files = inMemoryCourse({
    ...goodCourse,
    [firstFile]: (goodCourse[firstFile] ?? "").replace("minutes: 10\n", ""),
    [secondFile]: secondLesson(body, { order: "7" }),
    "src/content/course/01-module-1/notes.md": "Text.\n",
  });
  const studio = fakeStudio((source) =>
    source.includes("WAL") ? { error: "Broken" } : emptyDrawing,
  );
  const problems = await checkCourse(files, studio);
  const report = formatReport(problems, files.read).split("\n");
  expect(report.filter((line) => line !== "" && !line.startsWith(" "))).toEqual([
    `${firstFile}:1:1  lesson/missing-field`,
    `${secondFile}:5:8  lesson/order`,
    `${secondFile}:17:1  lesson/leftover`,
    `${secondFile}:19:1  fence/no-state`,
    `${secondFile}:20:9  fence/unknown-placeholder`,
    `${secondFile}:24:1  diagram/syntax`,
    `${secondFile}:30:1  link/insecure`,
    "src/content/course/01-module-1/notes.md  lesson/markdown-file",
    "8 problems in the lessons. Nothing was built.",
  ]);
});

test("a lesson that is not MDX hides the problems of no other lesson", async () => {
  const files = inMemoryCourse({
    ...goodCourse,
    // Its links may lead to the lesson that cannot be read.
    [labFile]: editedLab("section: slot-states", "section: other"),
    [firstFile]: `${goodCourse[firstFile] ?? ""}\nXXX\n`,
    [secondFile]: "</Check>\n",
  });
  const codes = (await checkCourse(files, fakeStudio())).map(({ code }) => code);
  expect(codes.sort()).toEqual(["lesson/leftover", "mdx/syntax"]);
});

test("the diagrams of all lessons are drawn by one browser; without diagrams none starts", async () => {
  const studio = fakeStudio();
  const drawn = {
    ...goodCourse,
    [firstFile]: `${goodCourse[firstFile] ?? ""}\n${pie("one")}`,
    [secondFile]: secondLesson(pie("two")),
  };
  expect(await checkCourse(inMemoryCourse(drawn), studio)).toEqual([]);
  expect(studio.starts()).toBe(1);

  const idle = fakeStudio();
  expect(await checkCourse(inMemoryCourse(goodCourse), idle)).toEqual([]);
  expect(idle.starts()).toBe(0);
});
