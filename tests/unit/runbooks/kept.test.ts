import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesKind, choose, setContact } from "../../../src/runbooks/choices.ts";
import { addEntry, markNext, startDrill, type Drill } from "../../../src/runbooks/drill.ts";
import { drillsKind, type Drills } from "../../../src/runbooks/drills-kind.ts";
import { planIds } from "../../../src/runbooks/plans.ts";

const start = new Date("2027-02-24T09:00:00Z");
const plan = {
  scenario: "orphan",
  roles: { lead: "", operator: "", scribe: "", observer: "" },
  targets: { rto: 60, rpo: 0 },
} as const;

test("choices are kept whole, in the order in which runbooks are offered", () => {
  const chosen = choose(choose(choicesKind.empty, "rebuild", true), "slot-growing", true);
  const choices = setContact(chosen, "lead", "Ada");
  expect(choices).toMatchObject({ revision: 3, chosen: ["slot-growing", "rebuild"] });
  expect(choicesKind.understand(JSON.parse(JSON.stringify(choices)))).toEqual({
    value: choices,
    whole: true,
  });
  expect(choose(choices, "rebuild", false).chosen).toEqual(["slot-growing"]);
});

test("a runbook or a role that is no longer known is left out, and said to be", () => {
  const stored = { ...choicesKind.empty, chosen: ["rebuild", "of-long-ago"] };
  const understood = choicesKind.understand(stored);
  expect(understood?.value.chosen).toEqual(["rebuild"]);
  expect(understood?.whole).toBe(false);
});

test("whatever is found, it is read or refused, and never thrown at", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const { understand } of [choicesKind, drillsKind]) {
        expect(() => understand(value)).not.toThrow();
      }
    }),
    { numRuns: 1000 },
  );
});

const choices = fc.record({
  revision: fc.nat({ max: 3 }),
  chosen: fc.subarray(planIds),
  contacts: fc.constantFrom("Ada", "Ben").map((lead) => ({ ...choicesKind.empty.contacts, lead })),
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

/** The laws by which tabs agree in whatever order they hear of each other. */
function expectLaws<T>(any: fc.Arbitrary<T>, merge: (a: T, b: T) => T) {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(a, a)).toEqual(a);
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }),
  );
}

test("choices of two tabs: the one that was changed more often, whoever asks", () => {
  expectLaws(choices, choicesKind.merge);
});

test("drills of two tabs are united, whoever asks", () => {
  expectLaws(drills, drillsKind.merge);
});

test("no drill and no entry is lost when two tabs are united", () => {
  fc.assert(
    fc.property(drills, drills, (a, b) => {
      const merged = drillsKind.merge(a, b);
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
      expect(drillsKind.understand(stored)).toEqual({ value: all, whole: true });
      const damaged = { ...all, "2020-01-01T00:00:00.000Z": { id: 7 } };
      expect(drillsKind.understand(damaged)).toEqual({ value: all, whole: false });
    }),
  );
});
