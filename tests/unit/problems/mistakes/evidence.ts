import { measurementsPath } from "../../../../src/fences/measurements.ts";
import { verifiedPath } from "../../../../src/fences/verified.ts";
import { secondFile, secondLesson } from "../../support/course.ts";
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

const stale = (line: number, source: string) => [
  `${secondFile}:${line}:1  evidence/stale`,
  "  This command or its output has changed since it was run.",
  `  ${line} | ${source}`,
  "       ^^^",
  "  Run `npm run lab -- record next-steps`.",
];

const neverRun = (line: number, source: string) => [
  `${secondFile}:${line}:1  evidence/never-run`,
  "  This command has never been run: the last run of its lesson did not have it.",
  `  ${line} | ${source}`,
  "       ^^^",
  "  Run `npm run lab -- record next-steps`.",
];

/** Mistakes that only the comparison with the lab's records finds. */
export const evidenceMistakes: readonly Mistake[] = [
  {
    code: "transcript/missing",
    what: "a lab whose solution was never recorded",
    files: { [labFile]: goodLab },
    report: [
      "src/content/labs/small-lab.yaml  transcript/missing",
      "  The lab has no transcript of its solution.",
      "  Run `npm run labs:record -- small-lab`.",
    ],
  },
  {
    code: "evidence/stale",
    what: "a command changed after its run",
    files: changed([...command, ...output], ["```sql run", "SELECT 2;", "```", ...output]),
    report: stale(17, "```sql run"),
  },
  {
    code: "evidence/stale",
    what: "an output changed after its run",
    files: changed([...command, ...output], [...command, "", "```text output", "2", "```"]),
    report: stale(17, "```sql run"),
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
    report: [...neverRun(17, "```sql run"), "", ...neverRun(25, "```sql run")],
  },
  {
    code: "evidence/stale",
    what: "another user for a command that ran, after one that is as it was",
    files: changed(
      [...command, "", '```sql run as="superuser"', "SELECT 1;", "```"],
      [...command, "", ...command],
    ),
    report: stale(21, '```sql run as="superuser"'),
  },
  {
    code: "evidence/never-run",
    what: "a command written twice that ran once",
    files: changed([...command, "", ...command], command),
    report: neverRun(21, "```sql run"),
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
    report: [
      `${secondFile}:17:1  evidence/failed`,
      "  This command failed when it was run.",
      "  17 | ```sql run",
      "       ^^^",
      "  Correct the command or its output, then run `npm run lab -- record next-steps`.",
    ],
  },
  {
    code: "evidence/not-recorded",
    what: "output in a lesson that was never run",
    files: body(...command, "", ...command, ...output),
    report: [
      `${secondFile}:25:1  evidence/not-recorded`,
      "  The lesson shows output, but lab/verified.json has no run of it.",
      "  25 | ```text output",
      "       ^^^",
      "  Run `npm run lab -- record next-steps`.",
    ],
  },
  {
    code: "evidence/unknown-lesson",
    what: "a run of a lesson that is gone",
    files: { [verifiedPath]: verifiedJson({ "old-steps": recorded(...command) }) },
    report: [
      `${verifiedPath}  evidence/unknown-lesson`,
      '  There is a run of the lesson "old-steps", but no lesson has this id.',
      "  Remove its entry, or give the lesson its id back.",
    ],
  },
  {
    code: "evidence/unreadable",
    what: "a record edited by hand",
    files: { [verifiedPath]: '{ "format": 2, "lessons": {} }' },
    report: [
      `${verifiedPath}  evidence/unreadable`,
      "  The file is not what the lab writes: Invalid input: expected 1 → at format.",
      "  Take the file from the last commit, and let `npm run lab -- record` change it.",
    ],
  },
  {
    code: "evidence/unreadable",
    what: "measurements edited by hand",
    files: { [measurementsPath]: JSON.stringify({ ...madeUpMeasurements([]), at: "today" }) },
    report: [
      `${measurementsPath}  evidence/unreadable`,
      "  The file is not what the lab writes: Invalid ISO datetime → at at.",
      "  Take the file from the last commit, and let `npm run lab -- measure scaling` change it.",
    ],
  },
];
