import fc from "fast-check";
import { test } from "vitest";
import {
  namesSchema,
  setIds,
  show,
  write,
  type ReaderNames,
} from "../../../../src/reader/names/names-schema.ts";
import { legalNames } from "../../text/fences/legal-names.ts";
import { expectMergeLaws, expectNothingLost, reachedBy } from "../stored/keeps-everything.ts";

const now = fc.nat(5);
const change: fc.Arbitrary<(names: ReaderNames) => ReaderNames> = fc.oneof(
  fc.tuple(fc.constantFrom(...setIds), legalNames, now).map(
    ([set, values, at]) =>
      (names: ReaderNames) =>
        write(names, set, values, at),
  ),
  fc.tuple(fc.constantFrom("course" as const, ...setIds), now).map(
    ([shown, at]) =>
      (names: ReaderNames) =>
        show(names, shown, at),
  ),
);
const values = reachedBy(namesSchema, change, 3);

test("no names are lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: namesSchema, values }, 10_000);
}, 120_000);

test("the names of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: namesSchema, values }, 500);
});
