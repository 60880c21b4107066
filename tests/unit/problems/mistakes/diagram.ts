import { fence, type Mistake } from "./mistake.ts";

const diagram = (...lines: readonly string[]) => fence("mermaid", ...lines);
const flowchart = (...more: readonly string[]) =>
  diagram("flowchart LR", "  accTitle: Way", "  accDescr: A to B.", "  A --> B", ...more);

/** Mistakes that are found before anything is drawn. */
export const diagramMistakes: readonly Mistake[] = [
  {
    code: "diagram/no-title",
    what: "a diagram without a title",
    files: diagram("pie", "  accDescr: Most is WAL.", '  "WAL": 3'),
  },
  {
    code: "diagram/no-description",
    what: "a diagram without a description",
    files: diagram("pie", "  accTitle: Disk", '  "WAL": 3'),
  },
  {
    code: "diagram/no-description",
    what: "a diagram with an empty description",
    files: diagram("pie", "  accTitle: Disk", "  accDescr {", "  }", '  "WAL": 3'),
  },
  {
    code: "diagram/placeholder",
    what: "a placeholder in a diagram",
    files: flowchart('  C["Drop {{slot}}"]'),
  },
  {
    code: "diagram/theming",
    what: "a class with colors of its own",
    files: flowchart("  classDef hot fill:#f00"),
  },
  {
    code: "diagram/theming",
    what: "a style of one node",
    files: flowchart("  style A fill:#f00"),
  },
  {
    code: "diagram/theming",
    what: "a style of one arrow",
    files: flowchart("  linkStyle 0 stroke:#f00"),
  },
  {
    code: "diagram/theming",
    what: "a directive before the diagram, over two lines",
    files: diagram(
      "%%{init:",
      '{"theme": "dark"}}%%',
      "pie",
      "accTitle: T",
      "accDescr: D",
      '"WAL": 3',
    ),
  },
  {
    code: "diagram/theming",
    what: "front matter in the diagram",
    files: diagram(
      "---",
      "config: {}",
      "---",
      "pie",
      "  accTitle: Disk",
      "  accDescr: WAL.",
      '  "WAL": 3',
    ),
  },
  {
    code: "diagram/unknown-tone",
    what: "a class for looks",
    files: flowchart("  class A,B highlighted"),
  },
  {
    code: "diagram/unknown-tone",
    what: "an unknown class at a node, behind another statement",
    files: flowchart('  B --> C["a:::b"]; C --> D:::dangerous'),
  },
  {
    code: "diagram/no-tones",
    what: "a meaning in a diagram of entities",
    files: diagram(
      "erDiagram",
      "  accTitle: Rows",
      "  accDescr: Orders.",
      "  ORDERS:::danger {",
      "    int id",
      "  }",
    ),
  },
  {
    code: "diagram/script",
    what: "a node that can be clicked",
    files: flowchart('  click A "https://example.org"'),
  },
  {
    code: "diagram/script",
    what: "HTML with a handler in a node's text",
    files: flowchart("  C[\"<img src=x onerror='a()'>\"]"),
  },
  {
    code: "diagram/unknown-kind",
    what: "a kind that is not drawn",
    files: diagram("mindmap", "  accTitle: Way", "  accDescr: A to B.", "  A --> B"),
  },
];
