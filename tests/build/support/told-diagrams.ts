/** A diagram, and the lines that say the same. */
interface Told {
  readonly what: string;
  readonly source: readonly string[];
  readonly told: readonly string[];
}

// cspell:ignore autonumber
/** Diagrams as authors write them, with what has to be said of them. */
export const toldDiagrams: readonly Told[] = [
  {
    what: "a flowchart: its arrows with their labels, in whole words",
    source: [
      "flowchart LR",
      '  A["Change #1"] -- is read --> B("WAL<br/>segment")',
      '  B --> C{"Slot #quot;active#quot;?"}',
    ],
    told: ["Change #1 → WAL segment: is read", 'WAL segment → Slot "active"?'],
  },
  {
    what: "a graph: chains and several ends, each as an arrow",
    source: ["graph TD", "  a_b --> c & d-e --> f"],
    told: ["a_b → c", "a_b → d-e", "c → f", "d-e → f"],
  },
  {
    what: "a flowchart with meanings: one line for each, after the arrows",
    source: [
      "flowchart LR",
      "  A[Old slot]:::cause --> B{Still read?}",
      "  B --> C[WAL stays]",
      "  class B decision",
      "  class A,C danger",
    ],
    told: [
      "Old slot → Still read?",
      "Still read? → WAL stays",
      "Cause: Old slot",
      "Decision: Still read?",
      "Danger: Old slot; WAL stays",
    ],
  },
  {
    what: "states with meanings, inside of others as well",
    source: [
      "stateDiagram-v2",
      '  state "lost for good" as L',
      "  live --> L:::danger",
      "  state group {",
      "    a --> b",
      "  }",
      "  class live, b good",
    ],
    told: ["live → lost for good", "a → b", "group", "Danger: lost for good", "Good end: live; b"],
  },
  {
    what: "a flowchart of one node: that node",
    source: ["flowchart LR", "  A[Only one]"],
    told: ["Only one"],
  },
  {
    what: "a flowchart: arrows to and from groups, then lonely nodes and groups",
    source: [
      "flowchart LR",
      "  A[Change] -->|enters| one --> B[WAL]",
      "  H[Alone]",
      '  subgraph one["The group"]',
      "    I[Inside]",
      "  end",
    ],
    told: ["Change → The group: enters", "The group → WAL", "Alone", "Inside", "The group"],
  },
  {
    what: "a sequence: messages and notes with the names of those who take part",
    source: [
      "sequenceDiagram",
      "  autonumber",
      "  participant P as PostgreSQL<br/>primary",
      "  actor O",
      "  P->>O: change",
      "  O-->>P: confirmed  LSN",
      "  P-xO: lost",
      "  O<<->>P: both: at once",
      "  Note over P,O: every flush",
      "  note right of P: #quot;kept#quot;",
      "  P->>O: ",
    ],
    told: [
      "PostgreSQL primary → O: change",
      "O → PostgreSQL primary: confirmed LSN",
      "PostgreSQL primary → O: lost",
      "O → PostgreSQL primary: both: at once",
      "PostgreSQL primary, O: every flush",
      'PostgreSQL primary: "kept"',
      "PostgreSQL primary → O",
    ],
  },
  {
    what: "a sequence: participants with types, aliases, and nothing to say",
    source: [
      "sequenceDiagram",
      '  participant API@{ "type": "boundary" } as Public API',
      "  participant Q as Queue",
      "  create participant W as Worker",
      "  API->>W: job",
    ],
    told: ["Public API → Worker: job", "Queue"],
  },
  {
    what: "a sequence: its blocks with what they say",
    source: [
      "sequenceDiagram",
      "  loop every minute",
      "    A->>B: ping",
      "  end",
      "  alt reachable",
      "    B->>A: pong",
      "  else",
      "    A->>A: wait",
      "  end",
    ],
    told: [
      "loop: every minute",
      "A → B: ping",
      "alt: reachable",
      "B → A: pong",
      "else",
      "A → A: wait",
    ],
  },
  {
    what: "states: changes with the states' texts, from start to end, notes, and what is inside",
    source: [
      "stateDiagram-v2",
      "  direction LR",
      '  state "kept in full" as kept',
      "  lost: gone for good",
      "  [*] --> kept",
      "  kept --> lost : checkpoint",
      "  lost-->[*]",
      "  note right of kept: as wanted",
      "  note left of lost",
      "    rebuild it",
      "    at once",
      "  end note",
      "  state group {",
      "    a --> b",
      "  }",
    ],
    told: [
      "start → kept in full",
      "kept in full → gone for good: checkpoint",
      "gone for good → end",
      "kept in full: as wanted",
      "gone for good: rebuild it at once",
      "a → b",
      "group",
    ],
  },
  {
    what: "states without a change: their names and texts",
    source: ["stateDiagram", "  reserved", "  s2 : lost for good", '  state "a long name" as s3'],
    told: ["reserved", "lost for good", "a long name"],
  },
  {
    what: "entities as they are written, without braces",
    source: ["erDiagram", "  ORDERS ||--o{ ITEMS : hold", "  ORDERS {", "    int id", "  }"],
    told: ["ORDERS ||--o{ ITEMS : hold", "ORDERS {", "int id"],
  },
  {
    what: "a timeline line by line",
    source: ["timeline", "  section Outage", "  9 h : slot inactive : alert"],
    told: ["section Outage", "9 h : slot inactive : alert"],
  },
  {
    what: "a gantt chart without the lines that steer its axis",
    source: [
      "gantt",
      "  dateFormat HH:mm",
      "  axisFormat %H:%M",
      "  tickInterval 1day",
      "  section Outage",
      "  Detect :a1, 09:00, 10m",
    ],
    told: ["section Outage", "Detect :a1, 09:00, 10m"],
  },
  {
    what: "a quadrant chart: its axes, quadrants and points",
    source: ["quadrantChart", "  x-axis Low --> High", "  quadrant-1 Do", '  "Slot": [0.5, 0.3]'],
    told: ["x-axis Low --> High", "quadrant-1 Do", "Slot: [0.5, 0.3]"],
  },
  {
    what: "a chart: its axes and numbers",
    source: ["xychart", '  x-axis "hour" [1, 2]', "  bar [10, 20]"],
    told: ["x-axis hour [1, 2]", "bar [10, 20]"],
  },
  {
    what: "a pie: its title and its slices, without its options",
    source: ["pie showData title What fills the disk", '  "WAL" : 3'],
    told: ["What fills the disk", "WAL : 3"],
  },
];
