import fc from "fast-check";
import { expect, test } from "vitest";
import {
  labSqlSchema,
  withSql,
} from "../../../../src/practice/incident-lab/panel/lab-sql-schema.ts";
import {
  expectMergeLaws,
  expectNothingLost,
  reachedBy,
} from "../../reader/stored/keeps-everything.ts";

const lab = fc.constantFrom("quiet-database", "slot-is-lost", "how-many-slots");
const change = fc.tuple(lab, fc.string()).map(
  ([id, text]) =>
    (kept: typeof labSqlSchema.empty) =>
      withSql(kept, id, text),
);
const values = reachedBy(labSqlSchema, change, 5);

test("no learner's SQL is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: labSqlSchema, values }, 10_000);
});

test("of two tabs the text that was changed more often counts, whoever asks", () => {
  expectMergeLaws({ kind: labSqlSchema, values }, 1000);
});

test("a text that does not change is no change, and each lab has its own", () => {
  const one = withSql(labSqlSchema.empty, "quiet-database", "SELECT 1");
  expect(withSql(one, "quiet-database", "SELECT 1")).toBe(one);
  expect(withSql(one, "slot-is-lost", "SELECT 2")).toEqual({
    "quiet-database": { text: "SELECT 1", revision: 1 },
    "slot-is-lost": { text: "SELECT 2", revision: 1 },
  });
});
