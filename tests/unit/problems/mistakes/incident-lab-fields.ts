// cspell:ignore minuets sqll slott
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
    code: "yaml/syntax",
    what: "a list instead of fields",
    files: { [labFile]: "- title\n" },
  },
  {
    code: "yaml/syntax",
    what: "an alias that names nothing",
    files: edited("lesson: first-steps\norder", "lesson: *x\norder"),
  },
  {
    code: "yaml/missing-field",
    what: "a goal without its query",
    files: edited("any more., sql: SELECT true }", "any more. }"),
  },
  {
    code: "yaml/invalid-field",
    what: "a move whose minutes are no number",
    files: solution("minutes: five"),
  },
  {
    code: "yaml/unknown-field",
    what: "a mistyped field of a move",
    files: solution("sqll: SELECT 1"),
  },
  {
    code: "yaml/invalid-field",
    what: "a move of both kinds",
    files: solution("{ sql: SELECT 1, minutes: 2 }"),
  },
  {
    code: "yaml/invalid-field",
    what: "a move of a kind that there is not",
    files: solution("wait: 5"),
  },
  {
    code: "yaml/invalid-field",
    what: "a move that is a text",
    files: solution("SELECT 1"),
  },
  {
    code: "yaml/invalid-field",
    what: "a move with nothing in it",
    files: solution("{}"),
  },
  {
    code: "yaml/unknown-field",
    what: "a mistyped field of the second kind of move",
    files: solution("minuets: 5"),
  },
  {
    code: "yaml/missing-field",
    what: "a link of the debrief without its section",
    files: edited(", section: slot-states", ""),
  },
  {
    code: "yaml/invalid-field",
    what: "a setting that is neither a text nor a number",
    files: edited("disk: 96", "disk: 96\nsettings: { max_wal_size: [64MB] }"),
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
