import { entry, oneOf } from "../entry.ts";

/** What lines look like, by kind of diagram. */
const forms: Readonly<Record<string, string>> = {
  flowchart: 'put text that holds brackets or punctuation in quotes: A["restart_lsn (oldest)"]',
  sequenceDiagram: "a message is written A->>B: text, and a note is written Note over A: text",
  "stateDiagram-v2": "an arrow is written reserved --> lost: text",
  erDiagram: 'a relation is written ORDERS ||--o{ ITEMS : "has"',
  timeline: "a line is written period : event, and an event of its own line is below a period",
  gantt: "a task is written name :id, 2026-01-31, 3d, with a date in the form of dateFormat",
  quadrantChart: "a point is written Slot: [0.5, 0.3], with numbers from 0 to 1",
  "xychart-beta": "names and numbers are written x-axis [a, b] and bar [1, 2]",
  pie: 'a part is written "WAL": 3, with quotes around its name',
};

export const diagramEntries = {
  "diagram/syntax": entry<{ reason: string; kind: string }>(
    ({ reason }) => reason,
    ({ kind }) =>
      `Correct the line; ${forms[kind] ?? "look at a diagram of this kind that is drawn"}.`,
  ),
  "diagram/no-title": entry(
    "The diagram has no title for readers who cannot see it.",
    "Add a line after the diagram's kind: accTitle: what the diagram shows",
  ),
  "diagram/no-description": entry(
    "The diagram has no description for readers who cannot see it.",
    "Add a line after accTitle: accDescr: what a reader should learn from the diagram",
  ),
  "diagram/theming": entry<{ what: string }>(
    ({ what }) => `The diagram sets its own look with ${what}.`,
    "Remove it. All diagrams take their colors and fonts from src/styles/tokens.css, " +
      "so that they are readable in both themes.",
  ),
  "diagram/unknown-tone": entry<{ name: string; toneNames: readonly string[] }>(
    ({ name }) => `"${name}" is not a meaning that a diagram shows.`,
    ({ toneNames }) =>
      `Write ${oneOf(toneNames)} as the class of a node or at the end of a note, or remove it.`,
  ),
  "diagram/no-tones": entry<{ name: string }>(
    ({ name }) => `The diagram gives an entity the class "${name}".`,
    "Remove it. Only nodes of a flowchart, states of a state diagram and notes of a sequence diagram show a meaning.",
  ),
  "diagram/script": entry<{ what: string }>(
    ({ what }) => `The diagram holds ${what}.`,
    "Remove it. A diagram is a picture: put links into the text beside it.",
  ),
  "diagram/placeholder": entry<{ name: string }>(
    ({ name }) => `{{${name}}} stands in a diagram or its notes, where no name is filled in.`,
    'Write the name itself; the text of a node with six corners is in quotes: A{{"text"}}.',
  ),
  "diagram/notes-shape": entry(
    "The block is no list of notes on nodes.",
    'Write lines of the form "node: text".',
  ),
  "diagram/note-not-text": entry<{ node: string }>(
    ({ node }) => `The note on ${node} is empty, or not a text.`,
    ({ node }) => `Write a text after the colon, in quotes: ${node}: "…"; or remove the line.`,
  ),
  "diagram/cut-note": entry<{ node: string }>(
    ({ node }) => `The note on ${node} ends before the #: YAML takes the rest for a comment.`,
    ({ node }) => `Put the text in quotes: ${node}: "…".`,
  ),
  "diagram/long-note": entry<{ node: string; length: number; longest: number }>(
    ({ node, length, longest }) =>
      `The note on ${node} has ${length} characters; a note may have ${longest}.`,
    "Shorten it, or write it into the lesson's text.",
  ),
  "diagram/unknown-node": entry<{ node: string; known: readonly string[] }>(
    ({ node }) => `The diagram has no node "${node}".`,
    ({ known }) =>
      known.length === 0
        ? "Remove the note: this kind of diagram has no nodes that can carry one."
        : `Write the id of a node: ${oneOf(known)}.`,
  ),
  "diagram/unknown-kind": entry<{ kind: string; kinds: readonly string[] }>(
    ({ kind }) => `"${kind}" is not a kind of diagram the course draws.`,
    ({ kinds }) => `Begin the diagram with ${oneOf(kinds)}.`,
  ),
} as const;
