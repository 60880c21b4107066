import { expect, test } from "vitest";
import { bookPage, type BookParts } from "../../../src/book/book-page.ts";
import type { Chapter } from "../../../src/book/chapters.ts";
import { readPage } from "../../../src/book/read-page.ts";

const lesson: Chapter = {
  ...{ key: "slots", route: "/course/a/slots/", title: "Slots", part: "Module", kind: "lesson" },
};
const quiz: Chapter = {
  ...{ key: "quiz-slots", route: "/quiz/slots/", title: 'Quiz: "Slots"' },
  ...{ part: "Questions", kind: "quiz" },
};
const lessonHtml = `<head><style>.a{}</style></head><main><h1 id="_top">Slots</h1>
  <div class="sl-markdown-content"><p><a href="#drop">Drop</a></p><h2 id="drop">Drop a slot</h2>
  <details><summary>More</summary><p>Folded</p></details>
  <button>Copy</button><p class="needs-scripting">On screen</p></div></main>`;
const quizHtml = `<head><style>.a{}</style></head><main><h1 id="_top">Quiz: "Slots"</h1>
  <div class="sl-markdown-content"><p>You may go on trying.</p>
  <quiz-question><section><h2 id="q">Question 1</h2><p>What now?</p>
  <details class="quiz-answer"><summary>Answer</summary><ul><li>Stop it first.
  <a href="/course/a/slots/#drop">Drop</a></li></ul></details></section></quiz-question></div></main>`;
const parts: BookParts = {
  ...{ title: "Book", description: "All of it.", edition: ["Made today."], css: ".book{}" },
  chapters: [lesson, quiz],
  pages: new Map([
    [lesson.key, readPage(lessonHtml)],
    [quiz.key, readPage(quizHtml)],
  ]),
  site: { base: "/", origin: undefined },
};
const html = bookPage(parts);
const chapterOf = (key: string, page = html) =>
  page
    .split("<article")
    .slice(1)
    .find((each) => each.includes(`data-chapter="${key}"`)) ?? "";

test("every chapter stands in the contents, below its part, with its page", () => {
  const page = bookPage(
    parts,
    new Map([...["slots", "quiz-slots", "answers"].map((key, i) => [key, 3 + i] as const)]),
  );
  const [, contents = ""] = /<nav([^]*?)<\/nav>/.exec(page) ?? [];
  expect(
    contents.replace(/<[^>]*data-page="(\d+)"[^>]*>/g, "$1 ").replace(/<[^>]+>/g, "|"),
  ).toMatch(
    /Module[| ]+3 [| ]*Slots[^]*Questions[| ]+4 [| ]*Quiz: "Slots"[| ]+5 [| ]*Answers to the questions/,
  );
});

test("before the pages are known, links take the room of a number", () => {
  expect(chapterOf("slots")).toContain('href="#slots--drop" data-page="000"');
});

test("the head of each page says its chapter, whatever its title holds", () => {
  expect(html).toContain('@top-right { content: "Quiz: \\"Slots\\"" }');
});

test("answers stand at the end, and nowhere before", () => {
  expect(chapterOf("quiz-slots")).toContain("What now?");
  expect(chapterOf("quiz-slots")).not.toContain("Stop it first");
  expect(chapterOf("quiz-slots")).not.toContain("go on trying");
  expect(chapterOf("answers")).toMatch(/Question 1<\/h3>[^]*Stop it first[^]*href="#slots--drop"/);
});

test("what is folded is open, and what needs a screen is left out", () => {
  expect(chapterOf("slots")).toMatch(/<details open/);
  expect(chapterOf("slots")).not.toMatch(/Copy|On screen/);
});

test("a style sheet that several pages bring stands there once", () => {
  expect(html.split(".a{}")).toHaveLength(2);
});
