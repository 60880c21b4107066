import { kinds, spellings } from "../../../src/text/diagrams/diagram.ts";

/** One diagram of each kind, with what has to be in its text. */
export const everyKind: Readonly<
  Record<(typeof kinds)[number], { lines: string[]; told: string }>
> = {
  flowchart: {
    lines: [
      'A["Change #1"] -- is written --> B("WAL")',
      "subgraph kept",
      "  B --> C{{Slot?}}",
      "end",
      "A --> kept",
    ],
    told: "Change #1 → WAL: is written",
  },
  sequenceDiagram: {
    lines: [
      "participant P as PostgreSQL",
      "box Readers",
      "  actor D as Debezium",
      "end",
      "loop every minute",
      "  P->>+D: change",
      "  D--x-P: confirmed",
      "end",
      "Note over P,D: in order",
    ],
    told: "Debezium → PostgreSQL: confirmed",
  },
  "stateDiagram-v2": {
    lines: [
      "[*] --> reserved",
      "reserved --> lost: removed",
      "state fork <<fork>>",
      "lost --> fork",
      "note right of lost: rebuild",
      "state group {",
      "  a --> b",
      "}",
    ],
    told: "reserved → lost: removed",
  },
  erDiagram: {
    lines: ["ORDERS ||--o{ ITEMS : hold", "ORDERS {", "  int id PK", "}"],
    told: "int id PK",
  },
  timeline: {
    lines: ["section Outage", "9 h : slot inactive : alert", "10 h : repaired"],
    told: "10 h : repaired",
  },
  gantt: {
    lines: [
      "dateFormat YYYY-MM-DD",
      "excludes weekends",
      "section Outage",
      "Detect :crit, a1, 2026-01-01, 2d",
      "Repair :active, a2, after a1, 3d",
      "Done :milestone, done, after a2, 0d",
    ],
    told: "Repair :active, a2, after a1, 3d",
  },
  quadrantChart: {
    lines: ["x-axis Low --> High", "y-axis Few --> Many", "quadrant-1 Now", "Slot: [0.5, 0.3]"],
    told: "Slot: [0.5, 0.3]",
  },
  "xychart-beta": {
    lines: ["x-axis [a, b]", 'y-axis "GB" 0 --> 9', "bar [1, 2]", "line [2, 3]"],
    told: "bar [1, 2]",
  },
  pie: { lines: ['"WAL" : 3', '"Tables" : 5', '"Other" : 1'], told: "Tables : 5" },
};

/** Each word with which a diagram may begin, and its kind. */
export const words = [...kinds.map((kind) => [kind, kind] as const), ...Object.entries(spellings)];
