import fc from "fast-check";
import { test } from "vitest";
import {
  answersSchema,
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
      keepAnswers(answersSchema.empty, answers),
    ),
    revision,
  }));

test("no answer is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: answersSchema, values }, 10_000);
});

test("of two tabs the answers that were changed more often count, whoever asks", () => {
  expectMergeLaws({ kind: answersSchema, values }, 1000);
});
