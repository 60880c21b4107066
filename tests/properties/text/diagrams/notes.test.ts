import fc from "fast-check";
import { expect, test } from "vitest";
import { placeNote } from "../../../../src/text/diagrams/note-place.ts";

test("a note never leaves the sides of its figure, and never covers its node", () => {
  const size = fc.integer({ min: 24, max: 400 });
  const place = fc.integer({ min: 0, max: 1200 });
  fc.assert(
    fc.property(
      place,
      place,
      size,
      size,
      size,
      size,
      (x, y, nodeWidth, nodeHeight, width, height) => {
        const figure = { width: 600, height: 1000 };
        const node = { left: x, top: y, width: nodeWidth, height: nodeHeight };
        const { left, top } = placeNote(node, { width, height }, figure);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(figure.width);
        expect(top >= y + nodeHeight || top + height <= y).toBe(true);
      },
    ),
  );
});
