import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetOf } from "../../../../src/practice/wal-budget/budget.ts";
import { slotTimeline } from "../../../../src/practice/wal-budget/slot-timeline.ts";
import { anyInput } from "./inputs.ts";

test("events come in the order of their times, and lost never before unreserved", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const events = slotTimeline(input, budgetOf(input));
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const kinds = events.map(({ kind }) => kind);
      if (kinds.includes("full")) expect(kinds.at(-1)).toBe("full");
      else expect(kinds.indexOf("lost")).toBeGreaterThan(kinds.indexOf("unreserved"));
    }),
  );
});
