import { expect, test } from "vitest";
import { checkCourse } from "../../../../src/authoring/check/check-course.ts";
import { formatReport } from "../../../../src/problems/report.ts";
import { quizFolder } from "../../../../src/practice/quiz/parse-quiz.ts";
import {
  firstFile,
  goodCourse,
  inMemoryCourse,
  secondFile,
  secondLesson,
} from "../../support/course.ts";
import { editedLab, labFile } from "../../support/labs.ts";
import { meaningOf, metricFiles } from "../../support/metrics.ts";
import { emptyDrawing, fakeRenderer } from "../../support/fake-renderer.ts";

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
  const renderer = fakeRenderer((source) =>
    source.includes("WAL") ? { error: "Broken" } : emptyDrawing,
  );
  const problems = await checkCourse(files, renderer);
  const report = formatReport(problems, files.read).split("\n");
  expect(report.filter((line) => line !== "" && !line.startsWith(" "))).toEqual([
    `${firstFile}:1:1  yaml/missing-field`,
    `${secondFile}:5:8  lesson/order`,
    `${secondFile}:17:1  lesson/leftover`,
    `${secondFile}:19:1  fence/no-state`,
    `${secondFile}:20:9  fence/unknown-placeholder`,
    `${secondFile}:24:1  diagram/syntax`,
    `${secondFile}:30:1  link/no-address`,
    "src/content/course/01-module-1/notes.md  content/misplaced",
    "8 problems in the lessons.",
  ]);
});

/** A course in which everything leads to the second lesson, which has this text. */
const pointedAt = (second: string) => ({
  ...goodCourse,
  [firstFile]: (goodCourse[firstFile] ?? "")
    .replace("prerequisites: []", "prerequisites: [next-steps#here]")
    .replace("## Slot states", "See [it](02-next-steps.mdx#here).\n\n## Slot states\n\nXXX"),
  [secondFile]: second,
  [labFile]: editedLab("lesson: first-steps\norder", "lesson: next-steps\norder").replace(
    "lesson: first-steps, section: slot-states",
    "lesson: next-steps, section: here",
  ),
  [`${quizFolder}/02-next-steps.yaml`]: `questions:\n${Array.from({ length: 8 }, (_, n) =>
    [
      `  - id: question-${n}`,
      "    kind: single",
      "    section: here",
      "    ask: What do you do with this slot?",
      "    options:",
      "      - { text: This, right: true, why: It is right for a good reason. }",
      "      - { text: That, why: It is wrong for a good reason. }",
      "",
    ].join("\n"),
  ).join("")}`,
});

const codesOf = async (files: Readonly<Record<string, string>>) =>
  (await checkCourse(inMemoryCourse(files), fakeRenderer())).map(({ code }) => code).sort();

test("what leads to a good lesson is no problem", async () => {
  const course = pointedAt(secondLesson("## Here\n"));
  expect(await codesOf(course)).toEqual(["lesson/leftover"]);
});

test.for([
  ["is not MDX", secondLesson("## Here\n\n<Check>\n"), "mdx/syntax"],
  ["is nothing but a mistake", "</Check>\n", "mdx/syntax"],
  [
    "has unreadable front matter",
    secondLesson("## Here\n", { title: "Slots: a story" }),
    "yaml/syntax",
  ],
  ["misses a field", secondLesson("## Here\n", { minutes: undefined }), "yaml/missing-field"],
  ["has no usable id", secondLesson("## Here\n", { id: "Next Steps" }), "yaml/invalid-field"],
  ["has another id", secondLesson("## Here\n", { id: "other-steps" }), "lesson/changed-id"],
] as const)(
  "a lesson that %s raises no problem in other files, and hides none of theirs",
  async ([, text, code]) => {
    expect(await codesOf(pointedAt(text))).toEqual([code, "lesson/leftover"].sort());
  },
);

test.for(["01-part-1/02-next-steps", "01-module-1/02-Next-Steps"])(
  "a lesson that is called %s raises no problem in other files",
  async (name) => {
    const { [secondFile]: text = "", ...others } = pointedAt(secondLesson("## Here\n"));
    const moved = { ...others, [`src/content/course/${name}.mdx`]: text };
    expect(await codesOf(moved)).toEqual(["lesson/file-name", "lesson/leftover"]);
  },
);

test("front matter is checked also where the text is not MDX", async () => {
  const text = secondLesson("<Check>\n", { minutes: "1" });
  expect(await codesOf({ ...goodCourse, [secondFile]: text })).toEqual([
    "mdx/syntax",
    "yaml/invalid-field",
  ]);
});

test("mistakes in the lists of the course hide no other problem", async () => {
  const course = {
    ...goodCourse,
    [secondFile]: secondLesson("XXX\n"),
    "src/content/modules.yaml": "01-module-1:\n\ttitle: Basics\n",
    "src/content/lesson-ids.yaml": "- first-steps\n",
  };
  expect(await codesOf(course)).toEqual(["lesson/leftover", "yaml/syntax", "yaml/syntax"]);
});

test("the diagrams of all lessons are drawn by one browser; without diagrams none starts", async () => {
  const renderer = fakeRenderer();
  const drawn = {
    ...goodCourse,
    [firstFile]: `${goodCourse[firstFile] ?? ""}\n${pie("one")}`,
    [secondFile]: secondLesson(pie("two")),
  };
  expect(await checkCourse(inMemoryCourse(drawn), renderer)).toEqual([]);
  expect(renderer.starts()).toBe(1);

  const idle = fakeRenderer();
  expect(await checkCourse(inMemoryCourse(goodCourse), idle)).toEqual([]);
  expect(idle.starts()).toBe(0);
});

test.for([
  ["an entry that is there", "/reference/metrics/#still", []],
  ["a metric that is not recorded", "/reference/metrics/#stall", ["link/no-entry"]],
  ["a film", "/incidents/small/", []],
  ["a film that there is not", "/incidents/smell/", ["link/no-page"]],
  ["a term that there is not", "/glossary/#still", ["link/no-entry"]],
] as const)("a link to %s of the pages of reference is checked", async ([, url, expected]) => {
  const files = inMemoryCourse({
    ...goodCourse,
    ...metricFiles(meaningOf("moving", "  moves: [small]\n")),
    [secondFile]: secondLesson(`See [it](${url}).\n`),
  });
  const codes = (await checkCourse(files, fakeRenderer())).map(({ code }) => code);
  expect(codes).toEqual(expected);
});
