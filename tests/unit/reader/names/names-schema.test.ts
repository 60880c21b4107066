import { describe, expect, test } from "vitest";
import {
  namesSchema,
  show,
  shownOf,
  valuesOf,
  write,
  type ReaderNames,
} from "../../../../src/reader/names/names-schema.ts";
import { decode, encode } from "../../../../src/reader/stored/format.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "../stored/memory-storage.ts";

describe("the reader's names", () => {
  const written = write(namesSchema.empty, "staging", { slot: "orders_eu", database: "" }, 1000);

  test("are the course's own until they are chosen", () => {
    expect(shownOf(namesSchema.empty)).toBe("course");
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
    expect(valuesOf(namesSchema.merge(written, emptied), "staging")).toEqual({});
  });

  test("written later win, also over a clock that went ahead", () => {
    const ahead = write(namesSchema.empty, "staging", { slot: "from_the_future" }, 9000);
    const later = write(ahead, "staging", { slot: "corrected" }, 1000);
    expect(valuesOf(namesSchema.merge(ahead, later), "staging")).toEqual({ slot: "corrected" });
  });

  test("that the rules do not allow are left out, and their text is set aside", () => {
    const stored = encode(namesSchema, {
      "staging.slot": { text: "Not A Slot", at: 1 },
      "staging.database": { text: "shop", at: 1 },
    });
    const found = decode(namesSchema, stored);
    expect(found?.whole).toBe(false);
    expect(valuesOf(found?.value ?? {}, "staging")).toEqual({ database: "shop" });
  });
});

describe("of two names written", () => {
  const united = (a: ReaderNames, b: ReaderNames) => {
    expect(namesSchema.merge(b, a)).toEqual(namesSchema.merge(a, b));
    return namesSchema.merge(a, b);
  };
  const slot = (text: string, at: number) => ({ "staging.slot": { text, at } });

  test("the later one counts, whatever it says", () => {
    expect(united(slot("zeta", 1), slot("alpha", 2))).toEqual(slot("alpha", 2));
  });

  test("at one time the same one counts on both devices", () => {
    expect([slot("alpha", 1), slot("beta", 1)]).toContainEqual(
      united(slot("alpha", 1), slot("beta", 1)),
    );
  });

  test("for different things both are kept", () => {
    const shown = show(namesSchema.empty, "production", 5);
    expect(united(slot("alpha", 1), shown)).toEqual({ ...slot("alpha", 1), ...shown });
  });
});

describe("what is stored of names", () => {
  const stored = { "staging.slot": { text: "orders", at: 1 }, shown: { text: "staging", at: 2 } };

  test("is found where the site has always put it", () => {
    const text = JSON.stringify({ kind: "names", version: 1, value: stored });
    const storage = memoryStorage({ "debezium-in-production:names": text });
    expect(openStored(namesSchema, storage.tab()).get()).toEqual(stored);
  });

  test("is read whole when nothing is wrong with it, also an emptied field and the course's own", () => {
    const emptied = { "production.slot": { text: "", at: 3 }, shown: { text: "course", at: 4 } };
    for (const value of [{}, stored, emptied]) {
      expect(namesSchema.understand(value)).toEqual({ value, whole: true });
    }
  });

  test.for([null, [], "names", 7])("is not understood when it is %j", (value) => {
    expect(namesSchema.understand(value)).toBeUndefined();
  });

  const entry = { text: "orders", at: 1 };
  const damages: readonly (readonly [string, object])[] = [
    ["a set that nobody has", { "test.slot": entry }],
    ["a name that no command has", { "staging.secret": entry }],
    ["a name without a set", { slot: entry }],
    ["a set without a name", { production: entry }],
    ["a name that is inherited", { "staging.constructor": entry }],
    ["a text instead of an entry", { "production.slot": "orders" }],
    ["nothing instead of an entry", { "production.slot": null }],
    ["a number instead of a text", { "production.slot": { text: 7, at: 1 } }],
    ["a time in words", { "production.slot": { text: "orders", at: "now" } }],
    ["an entry without a time", { "production.slot": { text: "orders" } }],
    ["an entry of a later version", { "production.slot": { ...entry, by: "Ada" } }],
  ];
  test.for(damages)("keeps all beside %s, and says that something was left out", ([, damage]) => {
    expect(namesSchema.understand({ ...stored, ...damage })).toEqual({
      value: stored,
      whole: false,
    });
  });

  test("shows the course's own names when a set is to be shown that nobody has", () => {
    const found = namesSchema.understand({ ...stored, shown: { text: "test", at: 2 } });
    expect(found?.whole).toBe(false);
    expect(shownOf(found?.value ?? {})).toBe("course");
  });
});

describe("choosing what is shown", () => {
  test("is written once, and back again", () => {
    const chosen = show(namesSchema.empty, "staging", 1000);
    expect(chosen).toEqual({ shown: { text: "staging", at: 1000 } });
    expect(show(chosen, "staging", 2000)).toEqual(chosen);
    expect(show(chosen, "course", 2000)).toEqual({ shown: { text: "course", at: 2000 } });
    expect(show(namesSchema.empty, "course", 1000)).toEqual({});
  });

  test("wins over an earlier choice of a clock that went ahead", () => {
    const ahead = show(namesSchema.empty, "staging", 9000);
    expect(show(ahead, "production", 10)).toEqual({ shown: { text: "production", at: 9001 } });
  });

  test("is no name of a set", () => {
    const names = show(write(namesSchema.empty, "staging", { slot: "orders" }, 1), "staging", 2);
    expect(valuesOf(names, "staging")).toEqual({ slot: "orders" });
    expect(write(names, "staging", { slot: "orders", database: "shop" }, 3)).toEqual({
      ...names,
      "staging.database": { text: "shop", at: 3 },
    });
  });
});
