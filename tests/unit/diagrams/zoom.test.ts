import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyCommand,
  applyPinch,
  applyWheel,
  commandOf,
  maxZoom,
  minZoom,
} from "../../../src/diagrams/zoom.ts";

const zoom = fc.double({ min: minZoom, max: maxZoom, noNaN: true });
const within = (value: number) => value >= minZoom && value <= maxZoom;

test("no command, wheel or pinch leaves the bounds", () => {
  const change = fc.oneof(
    fc.constantFrom("in", "out", "reset").map((command) => (z: number) => applyCommand(z, command)),
    fc.double({ noNaN: true }).map((delta) => (z: number) => applyWheel(z, delta)),
    fc
      .tuple(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
      )
      .map(
        ([before, after]) =>
          (z: number) =>
            applyPinch(z, before, after),
      ),
  );
  fc.assert(
    fc.property(zoom, fc.array(change), (start, changes) => {
      let current = start;
      for (const apply of changes) {
        current = apply(current);
        expect(within(current)).toBe(true);
      }
    }),
  );
});

test("in and then out returns, and so does out and then in, where no bound is in the way", () => {
  const free = fc.double({ min: minZoom * 1.25, max: maxZoom / 1.25, noNaN: true });
  fc.assert(
    fc.property(free, (start) => {
      expect(applyCommand(applyCommand(start, "in"), "out")).toBeCloseTo(start, 10);
      expect(applyCommand(applyCommand(start, "out"), "in")).toBeCloseTo(start, 10);
      expect(applyWheel(applyWheel(start, -50), 50)).toBeCloseTo(start, 10);
    }),
  );
});

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
  expect(commandOf(key)).toBe(command);
});
