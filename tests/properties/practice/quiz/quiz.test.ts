import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownOrder } from "../../../../src/practice/quiz/shown-order.ts";

describe("an order", () => {
  test("is shown with every step once, never right, and always the same", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 8 }), (id, count) => {
        const order = shownOrder(id, count);
        const right = Array.from({ length: count }, (_, index) => index);
        expect([...order].sort((a, b) => a - b)).toEqual(right);
        expect(order).not.toEqual(right);
        expect(shownOrder(id, count)).toEqual(order);
      }),
    );
  });
});
