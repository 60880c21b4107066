import { expect, test } from "vitest";
import { anchorsOf, indexLessons } from "../../../../src/text/lessons/lesson-index.ts";
import { parsePublishedIds } from "../../../../src/text/lessons/published-ids.ts";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { firstFile, goodCourse, secondFile, secondLesson } from "../../support/course.ts";

const found = (file: string, text: string) => ({ file, text, ...parseLesson(file, text) });
const publishedIds = parsePublishedIds(goodCourse["src/content/lesson-ids.yaml"]);
const firstText = goodCourse[firstFile] ?? "";

test("a lesson is known by its path, its id and its headings", () => {
  expect(indexLessons([found(firstFile, firstText)], publishedIds)).toEqual([
    {
      file: firstFile,
      name: "01-module-1/01-first-steps",
      slug: "01-first-steps",
      ownId: "first-steps",
      ids: ["first-steps", "first-steps"],
      anchors: ["slot-states"],
    },
  ]);
});

test.for([
  ["not MDX", secondLesson("</Check>\n")],
  ["broken front matter", secondLesson("Text.\n", { title: "Slots: a story" })],
  ["a missing field", secondLesson("Text.\n", { minutes: undefined })],
  ["Windows line ends", secondLesson("</Check>\n").replaceAll("\n", "\r\n")],
  ["an id in quotes", secondLesson("</Check>\n", { id: '"next-steps"' })],
] as const)("the id of a lesson with %s is read all the same", ([, text]) => {
  const [lesson] = indexLessons([found(secondFile, text)], parsePublishedIds());
  expect(lesson?.ids).toEqual(["next-steps"]);
});

test("a lesson without a usable id is known by the published one", () => {
  const [lesson] = indexLessons([found(secondFile, "</Check>\n")], publishedIds);
  expect(lesson).toMatchObject({ ownId: undefined, ids: ["next-steps"] });
});

test("a lesson whose id was changed is known by both", () => {
  const [lesson] = indexLessons(
    [found(secondFile, secondLesson("", { id: "other" }))],
    publishedIds,
  );
  expect(lesson?.ids).toEqual(["other", "next-steps"]);
});

test("a lesson with a wrong name belongs where it was published", () => {
  const wrong = secondFile.replace("02-next", "02-Next");
  const [lesson] = indexLessons([found(wrong, secondLesson(""))], publishedIds);
  expect(lesson).toMatchObject({ file: secondFile, slug: "02-next-steps" });
  const copy = [found(secondFile, secondLesson("")), found(wrong, secondLesson(""))];
  expect(indexLessons(copy, publishedIds).map(({ file }) => file)).toEqual([secondFile, wrong]);
});

test("sections are those of the lesson; of one that cannot be read they are not known", () => {
  const known = indexLessons(
    [found(firstFile, firstText), found(secondFile, "</Check>\n")],
    publishedIds,
  );
  expect(anchorsOf(known, "first-steps")).toEqual(["slot-states"]);
  expect(anchorsOf(known, "next-steps")).toBe("unreadable");
  expect(anchorsOf(known, "nothing")).toBe("missing");
});

test("while a lesson has no id at all, any id may be its own", () => {
  const known = indexLessons([found(secondFile, "</Check>\n")], parsePublishedIds());
  expect(anchorsOf(known, "nothing")).toBe("unreadable");
});
