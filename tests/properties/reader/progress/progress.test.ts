import fc from "fast-check";
import { expect, test } from "vitest";
import { progressSchema, type Progress } from "../../../../src/reader/progress/progress-schema.ts";
import {
  answerQuestion,
  newRound,
  readSection,
  solveLab,
} from "../../../../src/reader/progress/progress.ts";
import { expectMergeLaws, expectNothingLost, reachedBy } from "../stored/keeps-everything.ts";

const lesson = fc.constantFrom("wal", "scaling", "__proto__");
const part = fc.constantFrom("a", "b", "c");
const now = fc.nat(5);
const step: fc.Arbitrary<(progress: Progress) => Progress> = fc.oneof(
  fc.tuple(lesson, part, now).map(
    ([l, p, at]) =>
      (all: Progress) =>
        readSection(all, l, p, at),
  ),
  fc.tuple(lesson, part, fc.boolean(), now).map(
    ([l, p, right, at]) =>
      (all: Progress) =>
        answerQuestion(all, l, p, right, at),
  ),
  lesson.map((l) => (all: Progress) => newRound(all, l)),
  fc.tuple(part, now).map(
    ([lab, at]) =>
      (all: Progress) =>
        solveLab(all, lab, at),
  ),
);
const values = reachedBy(progressSchema, step, 8);

/** The same values as version 1 wrote them: answers without counts, and no rounds. */
const old = values.map(({ read, answers, labs, last }) => {
  const before = Object.entries(answers).map(([key, { right, at }]) => [key, { right, at }]);
  const value = { read, answers: Object.fromEntries(before) as unknown, labs, last };
  return JSON.stringify({ kind: "progress", version: 1, value });
});

test("no progress is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: progressSchema, values, old }, 10_000);
}, 120_000);

test("the progress of two devices unites in either order, and once is enough", () => {
  expectMergeLaws({ kind: progressSchema, values }, 2_000);
});

test("nothing that was read or solved is undone by uniting", () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const merged = progressSchema.merge(a, b);
      expect(merged.read).toMatchObject(
        Object.fromEntries(
          Object.keys({ ...a.read, ...b.read }).map((key) => [key, expect.any(Number)]),
        ),
      );
      expect(Object.keys(merged.labs).sort()).toEqual(
        [...new Set([...Object.keys(a.labs), ...Object.keys(b.labs)])].sort(),
      );
    }),
  );
});
