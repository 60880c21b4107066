import fc from "fast-check";
import { test } from "vitest";
import { lessonExample } from "../../../../src/practice/wal-budget/form.ts";
import { formSchema } from "../../../../src/practice/wal-budget/kept-form.ts";
import { expectMergeLaws, expectNothingLost } from "../../reader/stored/keeps-everything.ts";

const values = fc
  .record({ revision: fc.integer({ min: 1, max: 4 }), rate: fc.string(), together: fc.boolean() })
  .map(({ revision, rate, together }) => ({
    revision,
    form: { ...lessonExample, rate, together },
  }));

test("no form is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: formSchema, values }, 10_000);
});

test("of two tabs the form that was changed more often counts, whoever asks", () => {
  expectMergeLaws({ kind: formSchema, values }, 1000);
});
