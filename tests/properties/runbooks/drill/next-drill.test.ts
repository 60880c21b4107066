import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDrillDate } from "../../../../src/runbooks/drill/next-drill.ts";
import { at } from "../../../unit/runbooks/sample-drill.ts";

test("the next drill is three months on, and never on a weekend", () => {
  fc.assert(
    fc.property(
      fc.date({ min: at(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      (day) => {
        const next = new Date(nextDrillDate(day));
        expect([1, 2, 3, 4, 5]).toContain(next.getUTCDay());
        const days = (next.getTime() - day.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(86);
        expect(days).toBeLessThan(95);
      },
    ),
  );
});
