import type { DrawnMistake } from "./drawn-mistake.ts";

/** Notes about nodes that the drawing does not have. */
export const noteMistakes: readonly DrawnMistake[] = [
  {
    code: "diagram/unknown-node",
    what: "flowchart: a note on a node that is not there, beside one on a node that is",
    diagram: ["flowchart LR", '  slot_a["Slot"] --> C{"WAL?"}'],
    notes: ["C: All of it.", "Slot: Keeps WAL."],
  },
  {
    code: "diagram/unknown-node",
    what: "sequence: a note on a message",
    diagram: ["sequenceDiagram", "  participant P as PostgreSQL", "  P->>D: change"],
    notes: ["P: The primary.", "change: One row."],
  },
  {
    code: "diagram/unknown-node",
    what: "state: a note on a state of another name",
    diagram: ["stateDiagram-v2", "  reserved --> lost"],
    notes: ["lost: For good.", "unreserved: In danger."],
  },
  {
    code: "diagram/unknown-node",
    what: "a meaning of a node that is not there",
    diagram: ["flowchart LR", "  A --> B", "  class A,C danger"],
  },
];
