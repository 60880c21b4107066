import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesSchema } from "../../../src/runbooks/builder/choices.ts";
import { addEntry, markNext, startDrill, type Drill } from "../../../src/runbooks/drill/drill.ts";
import { drillsSchema, type Drills } from "../../../src/runbooks/drill/drills-schema.ts";
import { decode } from "../../../src/reader/stored/format.ts";
import { expectMergeLaws, expectNothingLost } from "../reader/stored/keeps-everything.ts";

const start = new Date("2027-02-24T09:00:00Z");
const plan = {
  scenario: "orphan",
  planned: ["orphan"],
  roles: { lead: "", operator: "", scribe: "", observer: "" },
  targets: { rto: 60, rpo: 0 },
} as const;

test("whatever is found, it is read or refused, and never thrown at", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const { understand } of [choicesSchema, drillsSchema]) {
        expect(() => understand(value)).not.toThrow();
      }
    }),
    { numRuns: 1000 },
  );
});

const choices = fc.record({
  revision: fc.integer({ min: 1, max: 3 }),
  chosen: fc.subarray(["slot-growing", "slot-lost", "kafka-lost", "failover"]),
  contacts: fc
    .constantFrom("Ada", "Ben")
    .map((lead) => ({ ...choicesSchema.empty.contacts, lead })),
});

/** A drill that took any course. */
const drill = fc
  .tuple(fc.constantFrom(0, 1), fc.array(fc.tuple(fc.boolean(), fc.constantFrom("a", "b", "c"))))
  .map(([day, moves]) =>
    moves.reduce<Drill>(
      (each, [note, text], index) => {
        const now = new Date(start.getTime() + index * 1000);
        return note ? addEntry(each, "note", text, now) : markNext(each, now);
      },
      startDrill(plan, new Date(start.getTime() + day * 86_400_000)),
    ),
  );
const drills = fc
  .array(drill, { maxLength: 2 })
  .map((list): Drills => Object.fromEntries(list.map((each) => [each.id, each])));

/** As version 1 kept them: without a series. */
const old = drills.map((value) => {
  const text = JSON.stringify({ kind: "drills", version: 1, value });
  return JSON.stringify(
    JSON.parse(text, (key, each: unknown) => (key === "series" ? undefined : each)),
  );
});

test("drills of the first version are read whole: each was planned alone", () => {
  fc.assert(
    fc.property(old, (text) => {
      const found = decode(drillsSchema, text);
      expect(found?.whole).toBe(true);
      for (const { id, scenario, series } of Object.values(found?.value ?? {})) {
        expect(series).toEqual({ id, planned: [scenario] });
      }
    }),
  );
});

test("no choice is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: choicesSchema, values: choices }, 10_000);
});

test("no drill is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: drillsSchema, values: drills, old }, 10_000);
});

test("choices of two tabs: the one that was changed more often, whoever asks", () => {
  expectMergeLaws({ kind: choicesSchema, values: choices }, 1_000);
});

test("drills of two tabs are united, whoever asks", () => {
  expectMergeLaws({ kind: drillsSchema, values: drills }, 1_000);
});

test("no drill and no entry is lost when two tabs are united", () => {
  fc.assert(
    fc.property(drills, drills, (a, b) => {
      const merged = drillsSchema.merge(a, b);
      for (const each of [...Object.values(a), ...Object.values(b)]) {
        for (const entry of each.entries) expect(merged[each.id]?.entries).toContainEqual(entry);
      }
    }),
  );
});

test("drills are read back whole; one that is damaged is left out, and said to be", () => {
  fc.assert(
    fc.property(drills, (all) => {
      const stored: unknown = JSON.parse(JSON.stringify(all));
      expect(drillsSchema.understand(stored)).toEqual({ value: all, whole: true });
      const damaged = { ...all, "2020-01-01T00:00:00.000Z": { id: 7 } };
      expect(drillsSchema.understand(damaged)).toEqual({ value: all, whole: false });
    }),
  );
});
