import fc from "fast-check";
import { expect, test } from "vitest";
import { readDiagram } from "../../../../src/text/diagrams/diagram.ts";
import { mermaidFence } from "../../../unit/support/diagrams.ts";

test("every line Mermaid is given is the author's line of that number, or empty", () => {
  const line = fc.oneof(
    fc.constantFrom("gantt", "flowchart LR", "accTitle: A", "accDescr: B", "accDescr {", "}"),
    fc.constantFrom("%% note", "%%{init: {}}%%", "  A --> B", "", "accDescr { one line }"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const source = lines.join("\n");
      const drawable = readDiagram(mermaidFence(source)).drawable.split("\n");
      const author = source.split("\n");
      expect(drawable.length).toBeGreaterThanOrEqual(author.length);
      for (const [index, written] of author.entries()) {
        const kept = drawable[index] ?? "";
        expect(kept === written || kept.trim() === "").toBe(true);
      }
    }),
  );
});
