import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../../../src/text/lessons/front-matter.ts";
import { goodFrontMatter } from "../../../unit/text/lessons/good-front-matter.ts";

test("any text is read without an exception, and every place lies inside the file", () => {
  const piece = fc.oneof(
    fc.constantFrom(...goodFrontMatter.split("\n")),
    fc.constantFrom(
      "id: *a",
      "- x",
      "? [a]: b",
      "<<: 1",
      "{",
      "&a",
      "!!set {a}",
      "---",
      "\t",
      "...",
    ),
    fc.constantFrom("__proto__: 1", "constructor: 2", "incidents: [{}]", "goals: {a: 1}"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const yaml = pieces.join("\n");
      const lines = `---\n${yaml}\n---\n`.split("\n");
      for (const { at } of parseFrontMatter("a.mdx", yaml).problems) {
        const place = at === "whole-file" ? { line: 1, column: 1 } : at;
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? -1) + 1);
      }
    }),
    { numRuns: 300 },
  );
});
