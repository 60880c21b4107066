// cspell:ignore sqll slott
import { editedLab, goodLab, labFile } from "../../support/labs.ts";
import type { Mistake } from "./mistake.ts";

const edited = (from: string, to: string) => ({ [labFile]: editedLab(from, to) });
const solution = (move: string) => edited("  - sql: SELECT 1", `  - ${move}`);

/** Mistakes in the shape of a lab's file, and in its settings and texts. */
export const incidentLabFieldMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/empty",
    what: "a file with nothing but a comment",
    files: { [labFile]: "# later\n" },
  },
  {
    code: "incident-lab/syntax",
    what: "a list instead of fields",
    files: { [labFile]: "- title\n" },
  },
  {
    code: "incident-lab/syntax",
    what: "an alias that names nothing",
    files: edited("lesson: first-steps\norder", "lesson: *x\norder"),
  },
  {
    code: "incident-lab/missing-field",
    what: "a goal without its query",
    files: edited("any more., sql: SELECT true }", "any more. }"),
  },
  {
    code: "incident-lab/invalid-field",
    what: "a move whose minutes are no number",
    files: solution("minutes: five"),
  },
  {
    code: "incident-lab/move",
    what: "a mistyped field of a move",
    files: solution("sqll: SELECT 1"),
  },
  {
    code: "incident-lab/move",
    what: "a move of both kinds",
    files: solution("{ sql: SELECT 1, minutes: 2 }"),
  },
  {
    code: "incident-lab/move",
    what: "a move that is a text",
    files: solution("SELECT 1"),
  },
  {
    code: "incident-lab/move",
    what: "a move with nothing in it",
    files: solution("{}"),
  },
  {
    code: "incident-lab/unknown-setting",
    what: "a mistyped setting",
    files: edited("disk: 96", "disk: 96\nsettings: { max_slot_wal_kep_size: 5MB }"),
  },
  {
    code: "incident-lab/setting-value",
    what: "a size that is none",
    files: edited("disk: 96", "disk: 96\nsettings: { max_wal_size: lots }"),
  },
  {
    code: "incident-lab/duplicate-order",
    what: "two labs of a lesson with one number",
    files: { [labFile]: goodLab, [labFile.replace("small", "tiny")]: goodLab },
  },
  {
    code: "incident-lab/placeholder",
    what: "placeholders in a text of several lines",
    files: edited(
      "  - Something has happened, and somebody has to act.",
      "  - >-\n    Something has happened to {{slott}},\n    and {{slot}} has to act.",
    ),
  },
];
