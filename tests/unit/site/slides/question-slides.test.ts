import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { QuizQuestion } from "../../../../src/practice/quiz/quiz-schema.ts";
import { questionSlides, withQuestions } from "../../../../src/site/slides/question-slides.ts";
import type { Slide } from "../../../../src/site/slides/slide.ts";

const single: QuizQuestion = {
  ...{ kind: "single", id: "drop", section: "drop-a-slot", ask: "Drop `{{slot}}` how?" },
  options: [
    { text: "Pause it.", why: "A paused one keeps its connection." },
    { text: "Stop it.", right: true, why: "The stop ends the reader." },
  ],
};
const order: QuizQuestion = {
  ...{ kind: "order", id: "order-of-steps", section: "drop-a-slot", ask: "In which order?" },
  steps: ["One", "Two", "Three"].map((text) => ({ text, why: "Because it is so." })),
};
const words = ({ body }: Slide) => body.map((node) => toHtml(node)).join("");

test("a question shows all options, and the next slide what is right; why the others are wrong is said", () => {
  const [asked, answered] = questionSlides(single, "Drop a slot");
  expect(asked && words(asked)).toBe(
    '<p>Drop <code>orders_cdc</code> how?</p><ol type="A"><li>Pause it.</li><li>Stop it.</li></ol>',
  );
  expect(answered && words(answered)).toMatch(/B: Stop it\.[^]*The stop ends the reader\./);
  expect(answered && words(answered)).not.toContain("Pause it");
  expect(answered?.notes).toEqual(["Not A: A paused one keeps its connection."]);
});

test("steps are asked in another order than they are answered in, and the answer names their letters", () => {
  const [asked, answered] = questionSlides(order, "Drop a slot");
  const shown = [...(asked ? words(asked) : "").matchAll(/<li>(\w+)<\/li>/g)].map(
    ([, step]) => step,
  );
  expect(shown).not.toEqual(["One", "Two", "Three"]);
  expect([...shown].sort()).toEqual(["One", "Three", "Two"]);
  const letters = ["One", "Two", "Three"].map((step) => "ABC"[shown.indexOf(step)] ?? "");
  expect(answered && words(answered)).toMatch(
    new RegExp(`^<p>${letters.join(", ")}</p><ol><li>${letters[0] ?? ""}: One</li>`),
  );
  expect(answered?.notes[0]).toBe(`${letters[0] ?? ""}: Because it is so.`);
});

test("a section's question stands behind its last slide", () => {
  const slide = (title: string, anchor: string): Slide => ({
    ...{ kind: "points", title, anchor, body: [], notes: [] },
  });
  const slides = [
    slide("A", "a"),
    slide("Drop", "drop-a-slot"),
    slide("Check", "drop-a-slot"),
    slide("Z", "z"),
  ];
  expect(withQuestions(slides, [single, order]).map(({ title }) => title)).toEqual([
    ...["A", "Drop", "Check", "What would you do?", "Answer", "Z"],
  ]);
});
