import fc from "fast-check";
import { expect, test } from "vitest";
import { axisFor } from "../../../../src/practice/scaling/axis.ts";

test("every value lies on its axis, and at least half way along", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
      const { end, ticks } = axisFor(most);
      expect(end).toBeGreaterThanOrEqual(most);
      expect(end).toBeLessThanOrEqual(most * 2);
      expect(ticks.length).toBeLessThanOrEqual(4);
    }),
  );
});
