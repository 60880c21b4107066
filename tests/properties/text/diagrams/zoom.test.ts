import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyCommand,
  applyPinch,
  applyWheel,
  maxZoom,
  minZoom,
} from "../../../../src/text/diagrams/zoom.ts";

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
