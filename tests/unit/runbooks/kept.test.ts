import { expect, test } from "vitest";
import { choicesSchema, choose, setContact } from "../../../src/runbooks/builder/choices.ts";
import { startDrill } from "../../../src/runbooks/drill/drill.ts";
import { drillsSchema } from "../../../src/runbooks/drill/drills-schema.ts";
import { decode } from "../../../src/reader/stored/format.ts";
import { at, plan } from "./sample-drill.ts";

test("choices are kept whole, in the order in which they were made", () => {
  const chosen = choose(choose(choicesSchema.empty, "slot-lost", true), "slot-growing", true);
  const choices = setContact(chosen, "lead", "Ada");
  expect(choices).toMatchObject({ revision: 3, chosen: ["slot-lost", "slot-growing"] });
  expect(choicesSchema.understand(JSON.parse(JSON.stringify(choices)))).toEqual({
    value: choices,
    whole: true,
  });
  expect(choose(choices, "slot-lost", false).chosen).toEqual(["slot-growing"]);
  expect(choose(choices, "slot-lost", true).chosen).toEqual(["slot-growing", "slot-lost"]);
});

test("a runbook that is no longer offered stays chosen; an unknown role is left out and named", () => {
  const stored = { ...choicesSchema.empty, chosen: ["slot-lost", "of-long-ago"] };
  expect(choicesSchema.understand(stored)).toEqual({ value: stored, whole: true });
  const contacts = { ...choicesSchema.empty.contacts, janitor: "Cy" };
  expect(choicesSchema.understand({ ...stored, contacts })?.whole).toBe(false);
});

test("choices of the first version: the rebuild is part of the runbook for a lost slot", () => {
  const value = { ...choicesSchema.empty, chosen: ["rebuild", "slot-lost", "kafka-lost"] };
  const text = JSON.stringify({ kind: "runbook-builder", version: 1, value });
  expect(decode(choicesSchema, text)).toMatchObject({
    value: { chosen: ["slot-lost", "kafka-lost"] },
    whole: true,
  });
});

test("what a drill of an earlier version has beyond that version is not written over", () => {
  const { series, ...first } = startDrill(plan, at(0));
  const found = (beyond: unknown) => {
    const value = { [first.id]: { ...first, series: beyond } };
    return decode(drillsSchema, JSON.stringify({ kind: "drills", version: 1, value }));
  };
  const longer = { ...series, planned: ["lost-slot", "kafka-lost"] };
  expect(found(longer)?.value[first.id]?.series).toEqual(longer);
  expect(found(7)).toEqual({ value: {}, whole: false });
});
