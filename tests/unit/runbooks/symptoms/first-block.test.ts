import { expect, test } from "vitest";
import { alertLinks, danger, runbooks, symptoms } from "./first-block.ts";

// Whoever follows a link in an incident copies the first block they see: it must be one that looks.
test.for(symptoms)("below the symptom “$from” the first block only looks", (symptom) => {
  expect(danger(symptom)).toBeUndefined();
});

test.for(runbooks)("the page of the $from begins with a block that only looks", (runbook) => {
  expect(danger(runbook)).toBeUndefined();
});

test("the page that an alert names begins with a block that only looks", () => {
  expect(alertLinks.flatMap((link) => danger(link) ?? [])).toEqual([]);
});

test("a section that does not exist is no safe one", () => {
  expect(() => danger({ from: "a mistyped link", to: "/course/nowhere/#slot" })).toThrow(
    "No section /course/nowhere/#slot.",
  );
});
