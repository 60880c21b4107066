import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  namesKind,
  setIds,
  show,
  shownOf,
  valuesOf,
  write,
  type Names,
} from "../../../src/names/names-kind.ts";
import { decode, encode } from "../../../src/stored/format.ts";
import { legalNames } from "../fences/legal-names.ts";
import { expectMergeLaws, expectNothingLost } from "../stored/keeps-everything.ts";

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
const values = fc
  .array(change, { maxLength: 3 })
  .map((changes) => changes.reduce((names, apply) => apply(names), namesKind.empty));

test("no names are lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: namesKind, values }, 10_000);
}, 120_000);

test("the names of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: namesKind, values }, 500);
});

describe("the reader's names", () => {
  const written = write(namesKind.empty, "staging", { slot: "orders_eu", database: "" }, 1000);

  test("are the course's own until they are chosen", () => {
    expect(shownOf(namesKind.empty)).toBe("course");
    expect(shownOf(written)).toBe("course");
    expect(shownOf(show(written, "staging", 1001))).toBe("staging");
  });

  test("are kept for each set apart, without the empty ones", () => {
    expect(valuesOf(written, "staging")).toEqual({ slot: "orders_eu" });
    expect(valuesOf(written, "production")).toEqual({});
  });

  test("are written only where they changed", () => {
    expect(Object.keys(written)).toEqual(["staging.slot"]);
    expect(write(written, "staging", { slot: "orders_eu" }, 2000)).toEqual(written);
  });

  test("are the course's own again when a field is emptied, also on the other device", () => {
    const emptied = write(written, "staging", {}, 2000);
    expect(valuesOf(namesKind.merge(written, emptied), "staging")).toEqual({});
  });

  test("written later win, also over a clock that went ahead", () => {
    const ahead = write(namesKind.empty, "staging", { slot: "from_the_future" }, 9000);
    const later = write(ahead, "staging", { slot: "corrected" }, 1000);
    expect(valuesOf(namesKind.merge(ahead, later), "staging")).toEqual({ slot: "corrected" });
  });

  test("that the rules do not allow are left out, and their text is set aside", () => {
    const stored = encode(namesKind, {
      "staging.slot": { text: "Not A Slot", at: 1 },
      "staging.database": { text: "shop", at: 1 },
    });
    const found = decode(namesKind, stored);
    expect(found?.whole).toBe(false);
    expect(valuesOf(found?.value ?? {}, "staging")).toEqual({ database: "shop" });
  });
});
