import type { DrawnMistake } from "./drawn-mistake.ts";

/** What Mermaid cannot read. */
export const syntaxMistakes: readonly DrawnMistake[] = [
  {
    code: "diagram/syntax",
    what: "flowchart: a node text that is not closed",
    diagram: ["flowchart LR", "  B[b] --> C[c]", "  A[restart_lsn --> B"],
  },
  {
    code: "diagram/syntax",
    what: "flowchart: a round node that is not closed, below a bracket in a comment",
    diagram: ["flowchart LR", "  %% a [comment", "  A(restart_lsn --> B"],
  },
  {
    code: "diagram/syntax",
    what: "flowchart: brackets in a text without quotes",
    diagram: ["flowchart LR", "  A[lsn (oldest)] --> B"],
  },
  {
    code: "diagram/syntax",
    what: "flowchart: the same half arrow twice",
    diagram: [
      "flowchart LR",
      "  A[the first of the nodes] -> B",
      "  C --> D",
      "  A[the first of the nodes] -> B",
    ],
  },
  {
    code: "diagram/syntax",
    what: "flowchart: a group without an end",
    diagram: ["flowchart LR", "  subgraph one", "    A --> B"],
  },
  {
    code: "diagram/syntax",
    what: "flowchart: a node called end",
    diagram: ["flowchart LR", "  A --> end"],
  },
  {
    code: "diagram/syntax",
    what: "sequence: a message without a text, below a comment",
    diagram: ["sequenceDiagram", "  A->>B: hello", "  %% comment", "  A->>B", "  A->>B: hello"],
  },
  {
    code: "diagram/syntax",
    what: "sequence: an unknown arrow",
    diagram: ["sequenceDiagram", "  A=>B: hello"],
  },
  {
    code: "diagram/syntax",
    what: "sequence: the end of an activity that did not begin",
    diagram: ["sequenceDiagram", "  A->>B: hello", "  deactivate B"],
  },
  {
    code: "diagram/syntax",
    what: "states: an arrow too short",
    diagram: ["stateDiagram-v2", "  [*] --> reserved", "  reserved -> lost"],
  },
  {
    code: "diagram/syntax",
    what: "entities: an arrow without cardinality",
    diagram: ["erDiagram", "  ORDERS --> ITEMS : hold"],
  },
  {
    code: "diagram/syntax",
    what: "entities: a block that is not closed",
    diagram: ["erDiagram", "  ORDERS {", "    int id"],
  },
  {
    code: "diagram/syntax",
    what: "timeline: an event before any period",
    diagram: ["timeline", "  : early"],
  },
  {
    code: "diagram/syntax",
    what: "gantt: a date that is none",
    diagram: ["gantt", "  dateFormat YYYY-MM-DD", "  section A", "  Detect :a1, soon, 3d"],
  },
  {
    code: "diagram/syntax",
    what: "quadrants: a point outside of the chart",
    diagram: ["quadrantChart", "  x-axis Low --> High", "  Slot: [1.5, 0.3]"],
  },
  {
    code: "diagram/syntax",
    what: "chart: a word among the numbers",
    diagram: ["xychart-beta", "  x-axis [a, b]", "  bar [1, two]"],
  },
  {
    code: "diagram/syntax",
    what: "pie: a name without quotes",
    diagram: ["pie", "  WAL: 3"],
  },
];
