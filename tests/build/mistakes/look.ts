import type { DrawnMistake } from "./drawn-mistake.ts";

/** What is drawn, but may not be shown: links, and colors of an author's own. */
export const lookMistakes: readonly DrawnMistake[] = [
  {
    code: "diagram/script",
    what: "flowchart: a link behind another statement",
    diagram: ["flowchart LR", '  A --> B; click A "https://example.org"'],
    report: [
      "17:1  diagram/script",
      '  The diagram holds "<a" once it is drawn.',
      "  17 | ```mermaid",
      "       ^^^",
      "  Remove it. A diagram is a picture: put links into the text beside it.",
    ],
  },
  {
    code: "diagram/theming",
    what: "flowchart: a style behind another statement",
    diagram: ["flowchart LR", "  A --> B; style A fill:#ff3300"],
    report: [
      "21:25  diagram/theming",
      "  The diagram sets its own look with the color #ff3300.",
      "  21 |   A --> B; style A fill:#ff3300",
      "                               ^^^^^^^",
      "  Remove it. All diagrams take their colors and fonts from src/styles/tokens.css, so that they are readable in both themes.",
    ],
  },
  {
    code: "diagram/theming",
    what: "sequence: a colored background",
    diagram: ["sequenceDiagram", "  rect rgb(200, 150, 255)", "  A->>B: x", "  end"],
    report: [
      "21:8  diagram/theming",
      "  The diagram sets its own look with the color rgb(200, 150, 255).",
      "  21 |   rect rgb(200, 150, 255)",
      "              ^^^^^^^^^^^^^^^^^^",
      "  Remove it. All diagrams take their colors and fonts from src/styles/tokens.css, so that they are readable in both themes.",
    ],
  },
  {
    code: "diagram/theming",
    what: "sequence: a box with the name of a color",
    diagram: ["sequenceDiagram", "  box Aqua Servers", "  participant A", "  end", "  A->>B: x"],
    report: [
      "21:7  diagram/theming",
      "  The diagram sets its own look with the color Aqua.",
      "  21 |   box Aqua Servers",
      "             ^^^^",
      "  Remove it. All diagrams take their colors and fonts from src/styles/tokens.css, so that they are readable in both themes.",
    ],
  },
  {
    code: "diagram/theming",
    what: "quadrants: a point with a color of its own",
    diagram: ["quadrantChart", "  x-axis Low --> High", "  Slot: [0.5, 0.3] color: #ff3300"],
    report: [
      "22:27  diagram/theming",
      "  The diagram sets its own look with the color #ff3300.",
      "  22 |   Slot: [0.5, 0.3] color: #ff3300",
      "                                 ^^^^^^^",
      "  Remove it. All diagrams take their colors and fonts from src/styles/tokens.css, so that they are readable in both themes.",
    ],
  },
];
