import fc from "fast-check";
import { test } from "vitest";
import {
  namesKind,
  setIds,
  show,
  write,
  type Names,
} from "../../../../src/reader/names/names-schema.ts";
import { legalNames } from "../../text/fences/legal-names.ts";
import { expectMergeLaws, expectNothingLost, reachedBy } from "../stored/keeps-everything.ts";

const now = fc.nat(5);
const change: fc.Arbitrary<(names: Names) => Names> = fc.oneof(
  fc.tuple(fc.constantFrom(...setIds), legalNames, now).map(
    ([set, values, at]) =>
      (names: Names) =>
        write(names, set, values, at),
  ),
  fc.tuple(fc.constantFrom("course" as const, ...setIds), now).map(
    ([shown, at]) =>
      (names: Names) =>
        show(names, shown, at),
  ),
);
const values = reachedBy(namesKind, change, 3);

test("no names are lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: namesKind, values }, 10_000);
}, 120_000);

test("the names of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: namesKind, values }, 500);
});
