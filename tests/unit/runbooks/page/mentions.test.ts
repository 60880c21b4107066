import { expect, test } from "vitest";
import { partsOf, runbooksAsNamed, stepsAsNamed } from "../../../../src/runbooks/page/mentions.ts";

const steps = stepsAsNamed([
  { anchor: "look-at-the-slot", title: "Look at the slot" },
  { anchor: "look", title: "Look" },
  { anchor: "what-then", title: "What then? (again)" },
]);
const runbooks = runbooksAsNamed(new Map([["slot-lost", "The slot is lost, or was dropped"]]));

test("a step and a runbook that a sentence names are links, and no letter is lost", () => {
  const sentence =
    "go to the step Look at the slot, or follow 'The slot is lost, or was dropped', Look at it";
  const parts = partsOf(sentence, [...steps, ...runbooks]);
  expect(parts.filter(({ href }) => href !== undefined)).toEqual([
    { text: "step Look at the slot", href: "#look-at-the-slot" },
    { text: "'The slot is lost, or was dropped'", href: "../slot-lost/" },
  ]);
  expect(parts.map(({ text }) => text).join("")).toBe(sentence);
});

test("of two titles that begin alike the longer one is meant", () => {
  expect(partsOf("the step Look", steps)).toEqual([
    { text: "the " },
    { text: "step Look", href: "#look" },
  ]);
});

test("signs in a title are letters, not a pattern", () => {
  expect(partsOf("the step What then? (again).", steps)[1]).toEqual({
    text: "step What then? (again)",
    href: "#what-then",
  });
});

test("an apostrophe is one, typed or set", () => {
  const set = stepsAsNamed([{ anchor: "connects-offsets", title: "Look for Connect’s offsets" }]);
  expect(partsOf("the step Look for Connect's offsets", set)[1]).toEqual({
    text: "step Look for Connect's offsets",
    href: "#connects-offsets",
  });
});

test("a sentence that names nothing stays whole", () => {
  expect(partsOf("ask the owner", steps)).toEqual([{ text: "ask the owner" }]);
  expect(partsOf("ask the owner", [])).toEqual([{ text: "ask the owner" }]);
});
