import { measurementsPath } from "../../../../src/records/measurements.ts";
import { verifiedPath } from "../../../../src/records/verified.ts";
import { secondLesson } from "../../support/course.ts";
import { runOfText, verifiedJson } from "../../support/evidence.ts";
import { goodLab, labFile } from "../../support/labs.ts";
import { madeUpMeasurements } from "../../support/measurements.ts";
import { body, type Mistake } from "./mistake.ts";

const command = ["```sql run", "SELECT 1;", "```"];
const output = ["", "```text output", "1", "```"];
const recorded = (...lines: readonly string[]) =>
  runOfText({ text: secondLesson([...lines, ""].join("\n")) });

/** A second lesson that differs from what was run. */
function changed(now: readonly string[], when: readonly string[]): Record<string, string> {
  return { ...body(...now), [verifiedPath]: verifiedJson({ "next-steps": recorded(...when) }) };
}

/** Mistakes that only the comparison with the lab's records finds. */
export const evidenceMistakes: readonly Mistake[] = [
  {
    code: "transcript/missing",
    what: "a lab whose solution was never recorded",
    files: { [labFile]: goodLab },
  },
  {
    code: "evidence/stale",
    what: "a command changed after its run",
    files: changed([...command, ...output], ["```sql run", "SELECT 2;", "```", ...output]),
  },
  {
    code: "evidence/stale",
    what: "an output changed after its run",
    files: changed([...command, ...output], [...command, "", "```text output", "2", "```"]),
  },
  {
    code: "evidence/never-run",
    what: "commands added before, between and after those that ran",
    files: changed(
      [
        ["```sql run", "SELECT 0;", "```"],
        command,
        ["```sql run", "SELECT 2;", "```"],
        ["```sql run", "SELECT 3;", "```"],
      ].flatMap((lines) => [...lines, ""]),
      [...command, "", "```sql run", "SELECT 3;", "```"],
    ),
  },
  {
    code: "evidence/stale",
    what: "another user for a command that ran, after one that is as it was",
    files: changed(
      [...command, "", '```sql run as="superuser"', "SELECT 1;", "```"],
      [...command, "", ...command],
    ),
  },
  {
    code: "evidence/never-run",
    what: "a command written twice that ran once",
    files: changed([...command, "", ...command], command),
  },
  {
    code: "evidence/failed",
    what: "a recorded command that failed",
    files: {
      ...body(...command),
      [verifiedPath]: verifiedJson({
        "next-steps": runOfText({
          text: secondLesson(command.join("\n")),
          blocks: { 0: { status: "failed" } },
        }),
      }),
    },
  },
  {
    code: "evidence/not-recorded",
    what: "output in a lesson that was never run",
    files: body(...command, "", ...command, ...output),
  },
  {
    code: "evidence/unknown-lesson",
    what: "a run of a lesson that is gone",
    files: { [verifiedPath]: verifiedJson({ "old-steps": recorded(...command) }) },
  },
  {
    code: "evidence/unreadable",
    what: "a record edited by hand",
    files: { [verifiedPath]: '{ "format": 2, "lessons": {} }' },
  },
  {
    code: "evidence/unreadable",
    what: "measurements edited by hand",
    files: { [measurementsPath]: JSON.stringify({ ...madeUpMeasurements([]), at: "today" }) },
  },
];
