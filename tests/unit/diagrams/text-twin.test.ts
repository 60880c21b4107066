import { expect, test } from "vitest";
import { kinds } from "../../../src/diagrams/diagram.ts";
import { textTwin } from "../../../src/diagrams/text-twin.ts";
import { diagramOf } from "../support/diagrams.ts";

const named = ["  accTitle: Title", "  accDescr: Description"];
const twin = (kind: string, ...lines: readonly string[]) =>
  textTwin(diagramOf(kind, ...named, ...lines), "");

/** What Mermaid draws of a flowchart, as far as its text is concerned. */
function flowchart(parts: {
  nodes: Readonly<Record<string, string>>;
  edges: Readonly<Record<string, string>>;
  groups?: Readonly<Record<string, string>>;
}): string {
  const rows = (text: string) =>
    text
      .split("\n")
      .map((row) => `<tspan class="text-outer-tspan row"><tspan>${row}</tspan></tspan>`)
      .join("");
  const each = (
    of: Readonly<Record<string, string>>,
    write: (id: string, text: string) => string,
  ) =>
    Object.entries(of)
      .map(([id, text]) => write(id, rows(text)))
      .join("");
  return [
    '<svg id="drawn-1">',
    each(
      parts.groups ?? {},
      (id, text) =>
        `<g class="cluster" id="drawn-1-${id}"><g class="cluster-label"><text>${text}</text></g></g>`,
    ),
    each(parts.edges, (id) => `<path data-edge="true" data-id="${id}"/>`),
    each(parts.edges, (id, text) => `<g class="label" data-id="${id}"><text>${text}</text></g>`),
    Object.entries(parts.nodes)
      .map(([id, text], index) => {
        const label = `<g class="label"><text>${rows(text)}</text></g>`;
        return `<g class="node default" id="drawn-1-flowchart-${id}-${index}">${label}</g>`;
      })
      .join(""),
    "</svg>",
  ].join("");
}

test("a flowchart's arrows are lines, with their labels; rows of a text become words", () => {
  const svg = flowchart({
    nodes: { A: "Change", B: "WAL\nsegment", C: "Slot active?" },
    edges: { L_A_B_0: "", L_B_C_0: "is read" },
  });
  expect(textTwin(diagramOf("flowchart LR", ...named), svg)).toEqual([
    "Change → WAL segment",
    "WAL segment → Slot active?: is read",
  ]);
});

test("nodes whose names hold underscores and hyphens are told apart", () => {
  const svg = flowchart({
    nodes: { a: "1", b_c: "2", a_b: "3", "d-e": "4" },
    edges: { L_a_b_c_0: "", "L_a_b_d-e_0": "", L_a_b_b_c_1: "" },
  });
  expect(textTwin(diagramOf("flowchart LR", ...named), svg)).toEqual(["1 → 2", "3 → 4", "3 → 2"]);
});

test("arrows to and from groups are told; groups and lonely nodes come last", () => {
  const svg = flowchart({
    nodes: { A: "Change", B: "WAL", H: "Alone" },
    groups: { one: "The group" },
    edges: { L_A_one_0: "enters", L_one_B_0: "" },
  });
  expect(textTwin(diagramOf("flowchart LR", ...named), svg)).toEqual([
    "Change → The group: enters",
    "The group → WAL",
    "Alone",
    "The group",
  ]);
});

test("the label of an arrow whose ends are unknown is kept", () => {
  const svg = flowchart({ nodes: { A: "Change" }, edges: { L_X_Y_0: "confirms" } });
  expect(textTwin(diagramOf("flowchart LR", ...named), svg)).toEqual(["confirms", "Change"]);
});

test("a sequence's messages are told with the names of participants", () => {
  expect(
    twin(
      "sequenceDiagram",
      "  autonumber", // cspell:ignore autonumber
      "  participant P as PostgreSQL<br/>primary",
      "  actor O",
      "  create participant wal-sender",
      "  P->>wal-sender: change",
      "  wal-sender-->>-P: confirmed  LSN",
      "  P-xO: lost",
      "  P-)+O: later",
      "  O<<->>P: both: at once",
      "  Note over P,O: every flush",
      "  note right of P: #quot;kept#quot;",
      "  activate P",
    ),
  ).toEqual([
    "PostgreSQL primary → wal-sender: change",
    "wal-sender → PostgreSQL primary: confirmed LSN",
    "PostgreSQL primary → O: lost",
    "PostgreSQL primary → O: later",
    "O → PostgreSQL primary: both: at once",
    "PostgreSQL primary, O: every flush",
    "PostgreSQL primary: kept",
  ]);
});

test("a sequence's blocks are told with what they say", () => {
  expect(
    twin(
      "sequenceDiagram",
      "  loop every minute",
      "    A->>B: ping",
      "  end",
      "  alt reachable",
      "    B->>A: pong",
      "  else",
      "    A->>A: wait",
      "  end",
    ),
  ).toEqual([
    "loop: every minute",
    "A → B: ping",
    "alt: reachable",
    "B → A: pong",
    "else: ",
    "A → A: wait",
  ]);
});

test("a state diagram's changes are told with the states' texts, from start to end", () => {
  expect(
    twin(
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
    ),
  ).toEqual([
    "start → kept in full",
    "kept in full → gone for good: checkpoint",
    "gone for good → end",
    "as wanted",
    "rebuild it",
    "at once",
    "a → b",
  ]);
});

test("entities are told as they are written, without braces", () => {
  expect(
    twin("erDiagram", "  ORDERS ||--o{ ITEMS : hold", "  ORDERS {", "    int id", "  }"),
  ).toEqual(["ORDERS ||--o{ ITEMS : hold", "ORDERS {", "int id"]);
});

test("a timeline is told line by line", () => {
  expect(twin("timeline", "  section Outage", "  09:00 : slot inactive : alert")).toEqual([
    "section Outage",
    "09:00 : slot inactive : alert",
  ]);
});

test("a gantt chart is told without the lines that steer its axis", () => {
  expect(
    twin(
      "gantt",
      "  dateFormat HH:mm",
      "  axisFormat %H:%M",
      "  tickInterval 1day",
      "  section Outage",
      "  Detect :a1, 09:00, 10m",
    ),
  ).toEqual(["section Outage", "Detect :a1, 09:00, 10m"]);
});

test("a quadrant chart is told with its axes, quadrants and points", () => {
  expect(
    twin("quadrantChart", "  x-axis Low --> High", "  quadrant-1 Do", '  "Slot": [0.5, 0.3]'),
  ).toEqual(["x-axis Low --> High", "quadrant-1 Do", "Slot: [0.5, 0.3]"]);
});

test("a chart is told with its axes and numbers", () => {
  expect(twin("xychart-beta", '  x-axis "hour" [1, 2]', "  bar [10, 20]")).toEqual([
    "x-axis hour [1, 2]",
    "bar [10, 20]",
  ]);
});

test("a pie is told with its slices, and without its options", () => {
  expect(twin("pie showData", '  "WAL" : 3')).toEqual(["WAL : 3"]);
});

test("titles and descriptions are not told twice, in no kind", () => {
  for (const kind of kinds) expect(twin(kind).join()).not.toContain("Title");
});
