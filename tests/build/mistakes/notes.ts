import type { DrawnMistake } from "./drawn-mistake.ts";

/** Notes about nodes that the drawing does not have. */
export const noteMistakes: readonly DrawnMistake[] = [
  {
    code: "diagram/unknown-node",
    what: "flowchart: a note on a node that is not there, beside one on a node that is",
    diagram: ["flowchart LR", '  slot_a["Slot"] --> C{"WAL?"}'],
    notes: ["C: All of it.", "Slot: Keeps WAL."],
    report: [
      "27:1  diagram/unknown-node",
      '  The diagram has no node "Slot".',
      "  27 | Slot: Keeps WAL.",
      "       ^^^^",
      '  Write the id of a node: "slot_a" or "C".',
    ],
  },
  {
    code: "diagram/unknown-node",
    what: "sequence: a note on a message",
    diagram: ["sequenceDiagram", "  participant P as PostgreSQL", "  P->>D: change"],
    notes: ["P: The primary.", "change: One row."],
    report: [
      "28:1  diagram/unknown-node",
      '  The diagram has no node "change".',
      "  28 | change: One row.",
      "       ^^^^^^",
      '  Write the id of a node: "D" or "P".',
    ],
  },
  {
    code: "diagram/unknown-node",
    what: "state: a note on a state of another name",
    diagram: ["stateDiagram-v2", "  reserved --> lost"],
    notes: ["lost: For good.", "unreserved: In danger."],
    report: [
      "27:1  diagram/unknown-node",
      '  The diagram has no node "unreserved".',
      "  27 | unreserved: In danger.",
      "       ^^^^^^^^^^",
      '  Write the id of a node: "reserved" or "lost".',
    ],
  },
];
