import fc from "fast-check";
import { test } from "vitest";
import { expectMergeLaws, expectNothingLost } from "./keeps-everything.ts";
import { notesKind } from "../../unit/stored/sample-kind.ts";

const values = fc.dictionary(fc.string({ maxLength: 8 }), fc.nat(), { maxKeys: 6 });
const old = fc
  .uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 6 })
  .map((value) => JSON.stringify({ kind: "notes", version: 1, value }));

test("nothing stored is lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: notesKind, values, old }, 10_000);
});

test("the merge of the sample is commutative, associative and idempotent", () => {
  expectMergeLaws({ kind: notesKind, values }, 1_000);
});
