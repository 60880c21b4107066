import { labFolder } from "../../../../src/practice/incident-lab/lab-path.ts";
import { editedLab, goodLab, labFile } from "../../support/labs.ts";
import { body, type Mistake } from "./mistake.ts";

const edited = (from: string, to: string) => ({ [labFile]: editedLab(from, to) });

/** Mistakes in the files of incident labs, and in lessons that show them. */
export const incidentLabMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/file-name",
    what: "a file with capital letters",
    files: { [`${labFolder}/SmallLab.yaml`]: goodLab },
  },
  {
    code: "yaml/syntax",
    what: "SQL with a colon that is not below a |",
    files: edited("  - sql: SELECT 1", "  - sql: SELECT a: b"),
  },
  {
    code: "yaml/unknown-field",
    what: "a field that labs do not have",
    files: edited("disk: 96", "disk: 96\ndisc: 96"),
  },
  {
    code: "yaml/unknown-field",
    what: "a mistyped field of a goal",
    files: edited("{ id: quiet,", "{ ids: quiet, id: quiet,"),
  },
  {
    code: "yaml/missing-field",
    what: "a lab that does not say how long it takes",
    files: edited("minutes: 5\n", ""),
  },
  {
    code: "yaml/invalid-field",
    what: "two hints instead of three",
    files: edited("[Look at it first., Then look again., Then", "[Look at it first., Then"),
  },
  {
    code: "yaml/invalid-field",
    what: "an event that says both at and every",
    files: edited("{ every: 2,", "{ at: 1, every: 2,"),
  },
  {
    code: "incident-lab/duplicate-id",
    what: "a wrong solution with the id of a goal",
    files: edited("{ id: shout,", "{ id: quiet,"),
  },
  {
    code: "incident-lab/unknown-judgment",
    what: "a wrong solution that nothing refuses",
    files: edited("rejected: too-loud", "rejected: too-laud"),
  },
  {
    code: "incident-lab/unknown-lesson",
    what: "a lab of a lesson that does not exist",
    files: edited("lesson: first-steps\norder", "lesson: first-step\norder"),
  },
  {
    code: "incident-lab/unknown-lesson",
    what: "a link of the debrief into nowhere",
    files: edited("lesson: first-steps, section", "lesson: monitoring, section"),
  },
  {
    code: "incident-lab/unknown-runbook",
    what: "a link of the debrief to a runbook that does not exist",
    files: edited("lesson: first-steps, section: slot-states }", "runbook: slot-grows }"),
  },
  {
    code: "incident-lab/unknown-section",
    what: "a mistyped section",
    files: edited("section: slot-states", "section: slot-state"),
  },
  {
    code: "incident-lab/unknown-lab",
    what: "a lesson that shows a lab which does not exist",
    files: { [labFile]: goodLab, ...body('<IncidentLab lab="small-lap" />') },
  },
];
