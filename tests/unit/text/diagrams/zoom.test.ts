import { expect, test } from "vitest";
import {
  applyCommand,
  applyPinch,
  applyWheel,
  zoomCommand,
} from "../../../../src/text/diagrams/zoom.ts";

test("in enlarges, out shrinks, reset is the original size", () => {
  expect(applyCommand(1, "in")).toBe(1.25);
  expect(applyCommand(1, "out")).toBe(0.8);
  expect(applyCommand(3, "reset")).toBe(1);
});

test("the wheel enlarges upward and shrinks downward, and one turn never jumps", () => {
  expect(applyWheel(1, -100)).toBeGreaterThan(1);
  expect(applyWheel(1, 100)).toBeLessThan(1);
  expect(applyWheel(1, -10_000)).toBe(applyWheel(1, -200));
});

test("fingers twice as far apart enlarge twice; fingers on one spot change nothing", () => {
  expect(applyPinch(1, 100, 200)).toBe(2);
  expect(applyPinch(1.5, 0, 200)).toBe(1.5);
});

test.for([
  ["+", "in"],
  ["=", "in"],
  ["-", "out"],
  ["_", "out"],
  ["0", "reset"],
  ["a", undefined],
  ["Escape", undefined],
] as const)("the key %s means %s", ([key, command]) => {
  expect(zoomCommand(key)).toBe(command);
});
