import type { DrawnMistake } from "./drawn-mistake.ts";

/** What is drawn, but may not be shown: links, and colors of an author's own. */
export const lookMistakes: readonly DrawnMistake[] = [
  {
    code: "diagram/script",
    what: "flowchart: a link behind another statement",
    diagram: ["flowchart LR", '  A --> B; click A "https://example.org"'],
  },
  {
    code: "diagram/theming",
    what: "flowchart: a style behind another statement",
    diagram: ["flowchart LR", "  A --> B; style A fill:#ff3300"],
  },
  {
    code: "diagram/theming",
    what: "sequence: a colored background",
    diagram: ["sequenceDiagram", "  rect rgb(200, 150, 255)", "  A->>B: x", "  end"],
  },
  {
    code: "diagram/theming",
    what: "sequence: a box with the name of a color",
    diagram: ["sequenceDiagram", "  box Aqua Servers", "  participant A", "  end", "  A->>B: x"],
  },
  {
    code: "diagram/theming",
    what: "quadrants: a point with a color of its own",
    diagram: ["quadrantChart", "  x-axis Low --> High", "  Slot: [0.5, 0.3] color: #ff3300"],
  },
];
