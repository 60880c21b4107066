import { expect, test } from "vitest";
import { alertLanes, firingAt, stretchesOf, textAt } from "../../../src/films/stretches.ts";

const states = stretchesOf(
  [
    { second: 2, text: "RUNNING / RUNNING" },
    { second: 5, text: "RUNNING / FAILED" },
  ],
  9,
);

test("a state holds from its second to the one before the next", () => {
  expect([1, 2, 4, 5, 8].map((second) => textAt(states, second))).toEqual([
    "",
    "RUNNING / RUNNING",
    "RUNNING / RUNNING",
    "RUNNING / FAILED",
    "RUNNING / FAILED",
  ]);
});

test("an alert fires in its last second too, once for all its labels, and not while it is pending", () => {
  const alert = { name: "SlotLost", from: 3, to: 4, state: "firing" } as const;
  const lanes = alertLanes([
    { ...alert, labels: { slot: "a" }, state: "pending", from: 1, to: 2 },
    { ...alert, labels: { slot: "a" } },
    { ...alert, labels: { slot: "b" } },
  ]);
  expect([2, 3, 4, 5].map((second) => firingAt(lanes, second))).toEqual([
    [],
    ["SlotLost"],
    ["SlotLost"],
    [],
  ]);
});
