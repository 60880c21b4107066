import { labFolder } from "../../../../src/incident-lab/lab-path.ts";
import { editedLab, goodLab, labFile } from "../../support/labs.ts";
import { body, type Mistake } from "./mistake.ts";

const edited = (from: string, to: string) => ({ [labFile]: editedLab(from, to) });
const fields =
  "title, lesson, order, minutes, summary, story, settings, disk, captured, start, arrive, world, goals, pitfalls, hints, solution, wrong, debrief, differences";

/** Mistakes in the files of incident labs, and in lessons that show them. */
export const incidentLabMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/file-name",
    what: "a file with capital letters",
    files: { [`${labFolder}/SmallLab.yaml`]: goodLab },
    report: [
      "src/content/labs/SmallLab.yaml  incident-lab/file-name",
      '  "src/content/labs/SmallLab.yaml" is not the name of an incident lab.',
      "  Name the file in lower case with hyphens: src/content/labs/slot-is-lost.yaml.",
    ],
  },
  {
    code: "incident-lab/syntax",
    what: "SQL with a colon that is not below a |",
    files: edited("  - sql: SELECT 1", "  - sql: SELECT a: b"),
    report: [
      "src/content/labs/small-lab.yaml:21:10  incident-lab/syntax",
      "  The lab cannot be read: Nested mappings are not allowed in compact mappings.",
      "  21 |   - sql: SELECT a: b",
      "                ^",
      "  Correct the line; put a text that holds a colon or a # in quotes, and SQL below a |.",
    ],
  },
  {
    code: "incident-lab/unknown-field",
    what: "a field that labs do not have",
    files: edited("disk: 96", "disk: 96\ndisc: 96"),
    report: [
      "src/content/labs/small-lab.yaml:9:1  incident-lab/unknown-field",
      '  A lab has no field "disc" here.',
      "  9 | disc: 96",
      "      ^^^^",
      `  Did you mean "disk"? Fields here: ${fields}.`,
    ],
  },
  {
    code: "incident-lab/unknown-field",
    what: "a mistyped field of a goal",
    files: edited("{ id: quiet,", "{ ids: quiet, id: quiet,"),
    report: [
      "src/content/labs/small-lab.yaml:16:7  incident-lab/unknown-field",
      '  A lab has no field "ids" here.',
      "  16 |   - { ids: quiet, id: quiet, text: Nothing happens any more., sql: SELECT true }",
      "             ^^^",
      '  Did you mean "id"? Fields here: id, text, sql.',
    ],
  },
  {
    code: "incident-lab/missing-field",
    what: "a lab that does not say how long it takes",
    files: edited("minutes: 5\n", ""),
    report: [
      "src/content/labs/small-lab.yaml:1:1  incident-lab/missing-field",
      '  The lab has no "minutes".',
      "  1 | title: A small lab",
      "      ^",
      "  Add `minutes`: the minutes it takes, 5 to 60.",
    ],
  },
  {
    code: "incident-lab/invalid-field",
    what: "two hints instead of three",
    files: edited("[Look at it first., Then look again., Then", "[Look at it first., Then"),
    report: [
      "src/content/labs/small-lab.yaml:19:8  incident-lab/invalid-field",
      '  The field "hints" is not usable: it has 2 entries, and must have exactly 3.',
      "  19 | hints: [Look at it first., Then do nothing.]",
      "              ^",
      "  It is three sentences, from vague to exact.",
    ],
  },
  {
    code: "incident-lab/invalid-field",
    what: "an event that says both at and every",
    files: edited("{ every: 2,", "{ at: 1, every: 2,"),
    report: [
      "src/content/labs/small-lab.yaml:14:5  incident-lab/invalid-field",
      '  The field "world.0" is not usable: write at or every.',
      "  14 |   - { at: 1, every: 2, sql: CHECKPOINT }",
      "           ^",
      "  It is a list of events, each with sql and with at (a minute) or every (minutes), and from and when if needed.",
    ],
  },
  {
    code: "incident-lab/duplicate-id",
    what: "a wrong solution with the id of a goal",
    files: edited("{ id: shout,", "{ id: quiet,"),
    report: [
      "src/content/labs/small-lab.yaml:23:11  incident-lab/duplicate-id",
      '  Two goals, pitfalls or wrong solutions are called "quiet".',
      "  23 |   - { id: quiet, title: Shout at it, moves: [{ minutes: 1 }], rejected: too-loud, because: It is loud. }",
      "                 ^^^^^",
      "  Give each its own id: solutions are refused by these names.",
    ],
  },
  {
    code: "incident-lab/unknown-judgment",
    what: "a wrong solution that nothing refuses",
    files: edited("rejected: too-loud", "rejected: too-laud"),
    report: [
      "src/content/labs/small-lab.yaml:23:73  incident-lab/unknown-judgment",
      '  No goal and no pitfall is called "too-laud".',
      "  23 |   - { id: shout, title: Shout at it, moves: [{ minutes: 1 }], rejected: too-laud, because: It is loud. }",
      `${" ".repeat(79)}^^^^^^^^`,
      '  Write what refuses the wrong solution: "quiet", "too-loud" or "disk-full".',
    ],
  },
  {
    code: "incident-lab/unknown-lesson",
    what: "a lab of a lesson that does not exist",
    files: edited("lesson: first-steps\norder", "lesson: first-step\norder"),
    report: [
      "src/content/labs/small-lab.yaml:2:9  incident-lab/unknown-lesson",
      '  No lesson has the id "first-step".',
      "  2 | lesson: first-step",
      "              ^^^^^^^^^^",
      '  Did you mean "first-steps"?',
    ],
  },
  {
    code: "incident-lab/unknown-lesson",
    what: "a link of the debrief into nowhere",
    files: edited("lesson: first-steps, section", "lesson: monitoring, section"),
    report: [
      "src/content/labs/small-lab.yaml:29:36  incident-lab/unknown-lesson",
      '  No lesson has the id "monitoring".',
      "  29 |     - { text: Slot states, lesson: monitoring, section: slot-states }",
      "                                          ^^^^^^^^^^",
      "  Write the id of a lesson: first-steps, next-steps.",
    ],
  },
  {
    code: "incident-lab/unknown-runbook",
    what: "a link of the debrief to a runbook that does not exist",
    files: edited("lesson: first-steps, section: slot-states }", "runbook: slot-grows }"),
    report: [
      "src/content/labs/small-lab.yaml:29:37  incident-lab/unknown-runbook",
      '  There is no runbook "slot-grows".',
      "  29 |     - { text: Slot states, runbook: slot-grows }",
      "                                           ^^^^^^^^^^",
      "  Write the name of a file of src/content/runbooks.",
    ],
  },
  {
    code: "incident-lab/unknown-section",
    what: "a mistyped section",
    files: edited("section: slot-states", "section: slot-state"),
    report: [
      "src/content/labs/small-lab.yaml:29:58  incident-lab/unknown-section",
      '  The lesson "first-steps" has no section "slot-state".',
      "  29 |     - { text: Slot states, lesson: first-steps, section: slot-state }",
      `${" ".repeat(64)}^^^^^^^^^^`,
      '  Did you mean "slot-states"? There are: slot-states.',
    ],
  },
  {
    code: "incident-lab/unknown-lab",
    what: "a lesson that shows a lab which does not exist",
    files: { [labFile]: goodLab, ...body('<IncidentLab lab="small-lap" />') },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  incident-lab/unknown-lab",
      '  There is no incident lab "small-lap".',
      '  17 | <IncidentLab lab="small-lap" />',
      "       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      '  Did you mean "small-lab"?',
    ],
  },
];
