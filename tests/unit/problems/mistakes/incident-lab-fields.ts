// cspell:ignore sqll slott
import { editedLab, goodLab, labFile } from "../../support/labs.ts";
import type { Mistake } from "./mistake.ts";

const edited = (from: string, to: string) => ({ [labFile]: editedLab(from, to) });
const solution = (move: string) => edited("  - sql: SELECT 1", `  - ${move}`);
const twoShapes =
  "  Write it as `- sql: …` or as `- minutes: …`: what is typed, or how many minutes pass.";
const unreadable =
  "  Correct the line; put a text that holds a colon or a # in quotes, and SQL below a |.";

/** Mistakes in the shape of a lab's file, and in its settings and texts. */
export const incidentLabFieldMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/empty",
    what: "a file with nothing but a comment",
    files: { [labFile]: "# later\n" },
    report: [
      `${labFile}  incident-lab/empty`,
      "  The lab is empty.",
      "  Write its fields, or copy another file of src/content/labs and change it.",
    ],
  },
  {
    code: "incident-lab/syntax",
    what: "a list instead of fields",
    files: { [labFile]: "- title\n" },
    report: [
      `${labFile}:1:1  incident-lab/syntax`,
      "  The lab cannot be read: it is not lines of the form `field: value`.",
      "  1 | - title",
      "      ^",
      unreadable,
    ],
  },
  {
    code: "incident-lab/syntax",
    what: "an alias that names nothing",
    files: edited("lesson: first-steps\norder", "lesson: *x\norder"),
    report: [
      `${labFile}:2:9  incident-lab/syntax`,
      "  The lab cannot be read: nothing is named by the alias *x.",
      "  2 | lesson: *x",
      "              ^",
      unreadable,
    ],
  },
  {
    code: "incident-lab/missing-field",
    what: "a goal without its query",
    files: edited("any more., sql: SELECT true }", "any more. }"),
    report: [
      `${labFile}:16:5  incident-lab/missing-field`,
      '  "goals.0" has no "sql".',
      "  16 |   - { id: quiet, text: Nothing happens any more. }",
      "           ^",
      "  Add `sql`; goals is a list of 1 to 6 goals, each with id, text and sql that answers one boolean.",
    ],
  },
  {
    code: "incident-lab/invalid-field",
    what: "a move whose minutes are no number",
    files: solution("minutes: five"),
    report: [
      `${labFile}:21:14  incident-lab/invalid-field`,
      '  The field "solution.0.minutes" is not usable: it is a text, and must be a number.',
      "  21 |   - minutes: five",
      "                    ^^^^",
      "  It is a list of moves, each either sql or minutes.",
    ],
  },
  {
    code: "incident-lab/move",
    what: "a mistyped field of a move",
    files: solution("sqll: SELECT 1"),
    report: [
      `${labFile}:21:5  incident-lab/move`,
      '  A move has no field "sqll".',
      "  21 |   - sqll: SELECT 1",
      "           ^^^^",
      twoShapes,
    ],
  },
  {
    code: "incident-lab/move",
    what: "a move of both kinds",
    files: solution("{ sql: SELECT 1, minutes: 2 }"),
    report: [
      `${labFile}:21:5  incident-lab/move`,
      "  A move has sql and minutes at once.",
      "  21 |   - { sql: SELECT 1, minutes: 2 }",
      "           ^",
      twoShapes,
    ],
  },
  {
    code: "incident-lab/move",
    what: "a move that is a text",
    files: solution("SELECT 1"),
    report: [
      `${labFile}:21:5  incident-lab/move`,
      "  A move is neither `sql: …` nor `minutes: …`.",
      "  21 |   - SELECT 1",
      "           ^^^^^^^^",
      twoShapes,
    ],
  },
  {
    code: "incident-lab/move",
    what: "a move with nothing in it",
    files: solution("{}"),
    report: [
      `${labFile}:21:5  incident-lab/move`,
      "  A move has neither sql nor minutes.",
      "  21 |   - {}",
      "           ^",
      twoShapes,
    ],
  },
  {
    code: "incident-lab/unknown-setting",
    what: "a mistyped setting",
    files: edited("disk: 96", "disk: 96\nsettings: { max_slot_wal_kep_size: 5MB }"),
    report: [
      `${labFile}:9:13  incident-lab/unknown-setting`,
      '  "max_slot_wal_kep_size" is not a setting that a lab may have.',
      "  9 | settings: { max_slot_wal_kep_size: 5MB }",
      "                  ^^^^^^^^^^^^^^^^^^^^^",
      '  Did you mean "max_slot_wal_keep_size"?',
    ],
  },
  {
    code: "incident-lab/setting-value",
    what: "a size that is none",
    files: edited("disk: 96", "disk: 96\nsettings: { max_wal_size: lots }"),
    report: [
      `${labFile}:9:13  incident-lab/setting-value`,
      '  PostgreSQL does not accept "lots" for max_wal_size.',
      "  9 | settings: { max_wal_size: lots }",
      "                  ^^^^^^^^^^^^",
      "  Write a size such as 64MB, or a number.",
    ],
  },
  {
    code: "incident-lab/duplicate-order",
    what: "two labs of a lesson with one number",
    files: { [labFile]: goodLab, [labFile.replace("small", "tiny")]: goodLab },
    report: [
      `${labFile.replace("small", "tiny")}:3:8  incident-lab/duplicate-order`,
      `  Number 1 of this lesson's labs is already ${labFile}.`,
      "  3 | order: 1",
      "             ^",
      "  Give one of the two another number in `order`.",
    ],
  },
  {
    code: "incident-lab/placeholder",
    what: "placeholders in a text of several lines",
    files: edited(
      "  - Something has happened, and somebody has to act.",
      "  - >-\n    Something has happened to {{slott}},\n    and {{slot}} has to act.",
    ),
    report: [
      `${labFile}:8:31  incident-lab/placeholder`,
      "  A lab has no placeholders, and {{slott}} is one.",
      "  8 |     Something has happened to {{slott}},",
      "                                    ^^^^^^^^^",
      "  Write the name that this lab's own SQL gives it.",
      "",
      `${labFile}:9:9  incident-lab/placeholder`,
      "  A lab has no placeholders, and {{slot}} is one.",
      "  9 |     and {{slot}} has to act.",
      "              ^^^^^^^^",
      "  Write the name that this lab's own SQL gives it.",
    ],
  },
];
