import fc from "fast-check";
import { test } from "vitest";
import { choiceSchema, keepChoice } from "../../../../src/runbooks/page/choice-schema.ts";
import { expectMergeLaws, expectNothingLost } from "../../reader/stored/keeps-everything.ts";

const choice = fc.record(
  {
    database: fc.constantFrom("rds", "azure"),
    connect: fc.constantFrom("connect", "strimzi"),
    postgresql: fc.constantFrom("13", "18"),
  },
  { requiredKeys: [] },
);
const values = fc
  .array(fc.tuple(choice, fc.nat(5)), { maxLength: 4 })
  .map((all) => all.reduce((kept, [each, at]) => keepChoice(kept, each, at), choiceSchema.empty));

test("no choice is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: choiceSchema, values }, 10_000);
}, 120_000);

test("the choices of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: choiceSchema, values }, 1_000);
});
