import fc from "fast-check";
import { test } from "vitest";
import { expectMergeLaws, expectNothingLost } from "./keeps-everything.ts";
import { notesSchema } from "../../../unit/reader/stored/sample-schema.ts";

/**
 * Without backslashes, because V8 reads the key `!"` as `!\\` once it has read that one
 * (https://github.com/nodejs/node/issues/63785). What the site stores has ids for keys, which hold neither.
 */
const note = fc.string({ maxLength: 8 }).filter((text) => !text.includes("\\"));
const values = fc.dictionary(note, fc.nat(), { maxKeys: 6 });
const old = fc
  .uniqueArray(note, { maxLength: 6 })
  .map((value) => JSON.stringify({ kind: "notes", version: 1, value }));

test("nothing stored is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: notesSchema, values, old }, 10_000);
});

test("the merge of the sample is commutative, associative and idempotent", () => {
  expectMergeLaws({ kind: notesSchema, values }, 1_000);
});
