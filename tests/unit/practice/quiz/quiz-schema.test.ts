import { describe, expect, test } from "vitest";
import { quizSchema } from "../../../../src/practice/quiz/quiz-schema.ts";

const why = "It is right for a good reason.";
const option = (changes: object = {}) => ({ text: "This", why, ...changes });
const single = (changes: object = {}) => ({
  kind: "single",
  id: "of-slots",
  section: "slot-states",
  ask: "What do you do with this slot?",
  options: [option({ right: true }), option({ text: "That" })],
  ...changes,
});
const { options, ...withoutOptions } = single();
const order = (count: number) => ({
  ...withoutOptions,
  kind: "order",
  steps: Array.from({ length: count }, (_, at) => option({ text: `Step ${at}` })),
});
const isQuestion = (question: object) =>
  quizSchema.safeParse({ questions: Array.from({ length: 8 }, () => question) }).success;
const longText = (length: number) => "a".repeat(length);

/** Values of a question, those just within its rules and those just beyond. */
const limits: readonly (readonly [what: string, (size: number) => object, number, number])[] = [
  ["characters of a question", (size) => single({ ask: longText(size) }), 15, 900],
  ["characters of an id", (size) => single({ id: longText(size) }), 3, 60],
  ["options", (size) => single({ options: Array.from({ length: size }, () => option()) }), 2, 6],
  ["steps", order, 3, 8],
  [
    "characters of an option",
    (size) => single({ options: [option(), option({ text: longText(size) })] }),
    2,
    400,
  ],
  [
    "characters of a reason",
    (size) => single({ options: [option(), option({ why: longText(size) })] }),
    20,
    600,
  ],
  ["characters of an output", (size) => single({ kind: "read", output: longText(size) }), 1, 2000],
];

test.for(limits)("a question has so many %s, no fewer and no more", ([, of, least, most]) => {
  expect([least, most].map((size) => isQuestion(of(size)))).toEqual([true, true]);
  expect([least - 1, most + 1].map((size) => isQuestion(of(size)))).toEqual([false, false]);
});

test("a quiz has 8 to 20 questions", () => {
  const quiz = (length: number) => ({ questions: Array.from({ length }, () => single()) });
  const sizes = [7, 8, 20, 21];
  expect(sizes.map((size) => quizSchema.safeParse(quiz(size)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.for(["Of-slots", "1-slot", "of slots", "of_slots", "-slots", "of-slots!"])(
  "%j is no id: answers are kept under it",
  (id) => {
    expect(isQuestion(single({ id }))).toBe(false);
    const { error } = quizSchema.safeParse({ questions: [single({ id })] });
    expect(error?.issues.map(({ message }) => message)).toContain(
      "use lower-case words with hyphens: answers are kept under it",
    );
  },
);

test("digits may stand in an id", () => expect(isQuestion(single({ id: "slot-18" }))).toBe(true));

test("space around a text is not counted", () => {
  expect(isQuestion(single({ ask: `  ${longText(14)}  ` }))).toBe(false);
  expect(isQuestion(single({ options: [option(), option({ text: " a " })] }))).toBe(false);
  expect(isQuestion(single({ options: [option(), option({ why: `${longText(19)} ` })] }))).toBe(
    false,
  );
});

describe("the kinds of questions", () => {
  test("single and multiple may show an output, and read must", () => {
    for (const kind of ["single", "multiple"]) {
      expect(isQuestion(single({ kind }))).toBe(true);
      expect(isQuestion(single({ kind, output: "t" }))).toBe(true);
    }
    expect(isQuestion(single({ kind: "read", output: "t" }))).toBe(true);
    expect(isQuestion(single({ kind: "read" }))).toBe(false);
  });

  test("order has steps and no options; the others have no steps", () => {
    expect(isQuestion({ ...order(3), options })).toBe(false);
    expect(isQuestion({ ...order(3), output: "t" })).toBe(false);
    for (const kind of ["single", "multiple", "read"]) {
      expect(isQuestion(single({ kind, output: "t", steps: order(3).steps }))).toBe(false);
    }
    expect(isQuestion(single({ kind: "essay" }))).toBe(false);
  });

  test("nothing has a field that nobody knows", () => {
    expect(isQuestion(single({ options: [option(), option({ correct: true })] }))).toBe(false);
    expect(isQuestion({ ...order(3), steps: [...order(2).steps, option({ right: true })] })).toBe(
      false,
    );
    const questions = Array.from({ length: 8 }, () => single());
    expect(quizSchema.safeParse({ questions, title: "Slots" }).success).toBe(false);
  });
});
