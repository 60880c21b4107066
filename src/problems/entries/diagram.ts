import { entry, oneOf } from "../entry.ts";

export const diagramEntries = {
  "diagram/syntax": entry<{ reason: string }>(
    ({ reason }) => reason,
    "Correct the line; put text that holds brackets or punctuation in quotes: " +
      'A["restart_lsn (oldest)"].',
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
  "diagram/script": entry<{ what: string }>(
    ({ what }) => `The diagram holds ${what}.`,
    "Remove it. A diagram is a picture: put links into the text beside it.",
  ),
  "diagram/notes-shape": entry<{ longest: number }>(
    "This is no note on a node.",
    ({ longest }) =>
      `Write lines of the form "node: text", with a text of at most ${longest} characters for each.`,
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
