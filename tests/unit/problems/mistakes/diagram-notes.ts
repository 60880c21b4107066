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
  },
  {
    code: "diagram/note-not-text",
    what: "notes that YAML reads as nothing, a truth value and a list, and one of spaces",
    files: noted("A:", "B: true", "C: [a, b]", 'D: " "'),
  },
  {
    code: "diagram/cut-note",
    what: "a note that YAML ends at a number sign",
    files: noted("A: Stop the #1 worker"),
  },
  {
    code: "diagram/long-note",
    what: "a note that is too long",
    files: noted(`B: ${"long ".repeat(60)}`),
  },
  {
    code: "diagram/unknown-node",
    what: "a note in a diagram without nodes",
    files: noted("WAL: Most of it."),
  },
  {
    code: "fence/invalid-content",
    what: "notes that are no YAML",
    files: noted('A: "open'),
  },
];
