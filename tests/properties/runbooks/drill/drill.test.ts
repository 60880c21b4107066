import fc from "fast-check";
import { expect, test } from "vitest";
import { spansOf } from "../../../../src/runbooks/drill/drill-measures.ts";
import { drillAt } from "../../../unit/runbooks/sample-drill.ts";

test("the spans of a whole drill add up to it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 5, maxLength: 5 }),
      (waits) => {
        let total = 0;
        const drill = drillAt(...waits.map((wait) => (total += wait)));
        const sum = spansOf(drill).reduce((all, { minutes = Number.NaN }) => all + minutes, 0);
        expect(sum).toBeCloseTo(total, 6);
      },
    ),
  );
});
