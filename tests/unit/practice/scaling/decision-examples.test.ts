import { expect, test } from "vitest";
import { decide } from "../../../../src/practice/scaling/decide.ts";
import { decisionExamples } from "../../../../src/practice/scaling/decision-examples.ts";

test("each example answers every question up to an advice, and leads to one of its own", () => {
  const ends = decisionExamples.map(({ title, value }) => {
    const decision = decide(value);
    expect(decision, title).toHaveProperty("advice");
    expect(decision.path, title).toHaveLength(value.length);
    return decision.id;
  });
  expect(ends).toEqual(["smaller-transactions", "broker", "worker", "several"]);
});
