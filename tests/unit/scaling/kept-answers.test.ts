import fc from "fast-check";
import { expect, test } from "vitest";
import { answersKind, answersOf, keepAnswers } from "../../../src/scaling/kept-answers.ts";
import { expectMergeLaws, expectNothingLost } from "../stored/keeps-everything.ts";

const values = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.constantFrom("yes", "no"), { maxLength: 9 }))
  .map(([revision, answers]) => ({ ...keepAnswers(answersKind.empty, answers), revision }));

test("answers are kept with their questions, and read back", () => {
  const kept = keepAnswers(answersKind.empty, ["yes", "no"]);
  expect(kept).toEqual({ revision: 1, answers: ["1: yes", "2: no"] });
  expect(answersOf(kept)).toEqual(["yes", "no"]);
});

test("answers beyond an advice do not count", () => {
  expect(answersOf(keepAnswers(answersKind.empty, ["no", "yes", "yes"]))).toEqual(["no"]);
});

test("an answer to a question that is not asked there is left out, and said to be", () => {
  const value = { revision: 3, answers: ["1: yes", "7: no", "3: no"] };
  expect(answersKind.understand(value)).toEqual({
    value: { revision: 3, answers: ["1: yes"] },
    whole: false,
  });
});

test("no answer is lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: answersKind, values }, 10_000);
}, 60_000);

test("of two tabs the answers that were changed more often count, whoever asks", () => {
  expectMergeLaws({ kind: answersKind, values }, 1000);
});
