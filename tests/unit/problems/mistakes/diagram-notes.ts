import { body, type Mistake } from "./mistake.ts";

/** A diagram on lines 17 to 22, and its notes from line 25 on. */
const noted = (...notes: readonly string[]) =>
  body(
    "```mermaid",
    "pie",
    "  accTitle: Disk",
    "  accDescr: Most of it is WAL.",
    '  "WAL": 3',
    "```",
    "",
    "```yaml notes",
    ...notes,
    "```",
  );

/** Mistakes in the notes of a diagram that are found before anything is drawn. */
export const diagramNoteMistakes: readonly Mistake[] = [
  {
    code: "diagram/notes-shape",
    what: "notes that are a list",
    files: noted("- WAL is large"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/notes-shape",
      "  The block is no list of notes on nodes.",
      "  25 | - WAL is large",
      "       ^",
      '  Write lines of the form "node: text".',
    ],
  },
  {
    code: "diagram/empty-note",
    what: "a note without a text, and one of spaces",
    files: noted("A:", 'B: " "'),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/empty-note",
      "  The note on A is empty.",
      "  25 | A:",
      "       ^",
      "  Write a text after the colon, or remove the line.",
      "",
      "src/content/course/01-module-1/02-next-steps.mdx:26:1  diagram/empty-note",
      "  The note on B is empty.",
      '  26 | B: " "',
      "       ^",
      "  Write a text after the colon, or remove the line.",
    ],
  },
  {
    code: "diagram/note-not-text",
    what: "notes that YAML reads as a truth value and as a list",
    files: noted("A: true", "B: [a, b]"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/note-not-text",
      "  The note on A is not a text.",
      "  25 | A: true",
      "       ^",
      '  Put it in quotes: A: "…".',
      "",
      "src/content/course/01-module-1/02-next-steps.mdx:26:1  diagram/note-not-text",
      "  The note on B is not a text.",
      "  26 | B: [a, b]",
      "       ^",
      '  Put it in quotes: B: "…".',
    ],
  },
  {
    code: "diagram/cut-note",
    what: "a note that YAML ends at a number sign",
    files: noted("A: Stop the #1 worker"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/cut-note",
      "  The note on A ends before the #: YAML takes the rest for a comment.",
      "  25 | A: Stop the #1 worker",
      "       ^",
      '  Put the text in quotes: A: "…".',
    ],
  },
  {
    code: "diagram/long-note",
    what: "a note that is too long",
    files: noted(`B: ${"long ".repeat(60)}`),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/long-note",
      "  The note on B has 299 characters; a note may have 280.",
      `  25 | B: ${"long ".repeat(60)}`,
      "       ^",
      "  Shorten it, or write it into the lesson's text.",
    ],
  },
  {
    code: "diagram/unknown-node",
    what: "a note in a diagram without nodes",
    files: noted("WAL: Most of it."),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:1  diagram/unknown-node",
      '  The diagram has no node "WAL".',
      "  25 | WAL: Most of it.",
      "       ^^^",
      "  Remove the note: this kind of diagram has no nodes that can carry one.",
    ],
  },
  {
    code: "fence/invalid-yaml",
    what: "notes that are no YAML",
    files: noted('A: "open'),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:25:9  fence/invalid-yaml",
      '  The block is not valid YAML: Missing closing "quote.',
      '  25 | A: "open',
      "               ^",
      "  Correct the indentation or the quoting.",
    ],
  },
];
