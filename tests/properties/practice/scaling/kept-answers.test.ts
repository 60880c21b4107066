import fc from "fast-check";
import { test } from "vitest";
import {
  answersKind,
  keepAnswers,
  keepSeen,
} from "../../../../src/practice/scaling/kept-answers.ts";
import { expectMergeLaws, expectNothingLost } from "../../reader/stored/keeps-everything.ts";

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

test("no answer is lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: answersKind, values }, 10_000);
});

test("of two tabs the answers that were changed more often count, whoever asks", () => {
  expectMergeLaws({ kind: answersKind, values }, 1000);
});
