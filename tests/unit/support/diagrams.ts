import { readDiagram, type Diagram } from "../../../src/text/diagrams/diagram.ts";
import type { Fence } from "../../../src/text/fences/fence.ts";

/** A `mermaid` fence whose backticks stand at a place of a lesson. */
export function mermaidFence(value: string, place = { line: 10, column: 1 }): Fence {
  return {
    file: "lesson.mdx",
    language: "mermaid",
    meta: "",
    value,
    unclosed: undefined,
    at: { ...place, length: 3 },
    metaAt: place,
    previous: undefined,
    isStep: false,
  };
}

/** The diagram of such a fence, from its lines. */
export function diagramOf(...lines: readonly string[]): Diagram {
  return readDiagram(mermaidFence(lines.join("\n")));
}
