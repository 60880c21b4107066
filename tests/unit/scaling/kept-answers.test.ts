import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answersKind,
  answersOf,
  keepAnswers,
  keepSeen,
} from "../../../src/scaling/kept-answers.ts";
import { expectMergeLaws, expectNothingLost } from "../stored/keeps-everything.ts";

const values = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.constantFrom("yes", "no"), { maxLength: 14 }),
    fc.dictionary(fc.constantFrom("late", "queue", "__proto__"), fc.string(), { maxKeys: 2 }),
  )
  .map(([revision, answers, texts]) => ({
    ...Object.entries(texts).reduce(
      (kept, [id, text]) => keepSeen(kept, id, text),
      keepAnswers(answersKind.empty, answers),
    ),
    revision,
  }));

test("answers are kept with their questions, and read back", () => {
  const kept = keepAnswers(answersKind.empty, ["no", "yes"]);
  expect(kept).toEqual({ revision: 1, answers: ["snapshot: no", "stream: yes"] });
  expect(answersOf(kept)).toEqual(["no", "yes"]);
});

test("answers beyond an advice do not count", () => {
  expect(answersOf(keepAnswers(answersKind.empty, ["yes", "no", "no"]))).toEqual(["yes"]);
});

test("an answer to a question that is not asked there is left out, and said to be", () => {
  const value = { revision: 3, answers: ["snapshot: no", "queue: no", "late: no"] };
  expect(answersKind.understand(value)).toEqual({
    value: { revision: 3, answers: ["snapshot: no"] },
    whole: false,
  });
});

test("what was seen stays with its question, also when an answer changes", () => {
  const answered = keepAnswers(answersKind.empty, ["no", "yes"]);
  const kept = keepAnswers(keepSeen(answered, "stream", "row after 2 s"), ["no"]);
  expect(kept).toEqual({
    revision: 3,
    answers: ["snapshot: no"],
    seen: { stream: "row after 2 s" },
  });
  expect(keepSeen(kept, "stream", "")).toEqual({ revision: 4, answers: ["snapshot: no"] });
});

test("answers of the earlier framework are not read as answers of this one, and are set aside", () => {
  expect(answersKind.understand({ revision: 2, answers: ["1: yes", "2: no"] })).toEqual({
    value: { revision: 2, answers: [] },
    whole: false,
  });
});

test("no answer is lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: answersKind, values }, 10_000);
}, 60_000);

test("of two tabs the answers that were changed more often count, whoever asks", () => {
  expectMergeLaws({ kind: answersKind, values }, 1000);
});
