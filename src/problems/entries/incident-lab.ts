import { entry, oneOf } from "../entry.ts";
import { didYouMean } from "../suggest.ts";
import { unknownSection } from "../unknown-section.ts";

export const incidentLabEntries = {
  "incident-lab/file-name": entry<{ file: string }>(
    ({ file }) => `"${file}" is not the name of an incident lab.`,
    "Name the file in lower case with hyphens: src/content/labs/slot-is-lost.yaml.",
  ),
  "incident-lab/empty": entry(
    "The lab is empty.",
    "Write its fields, or copy another file of src/content/labs and change it.",
  ),
  "incident-lab/unknown-setting": entry<{
    name: string;
    known: readonly string[];
    nearest: string | undefined;
  }>(
    ({ name }) => `"${name}" is not a setting that a lab may have.`,
    ({ known, nearest }) =>
      didYouMean(
        nearest,
        `Use ${oneOf(known)}, or add it to src/practice/incident-lab/lab-settings.ts if PostgreSQL has it.`,
      ),
  ),
  "incident-lab/setting-value": entry<{ name: string; value: string; written: string }>(
    ({ name, value }) => `PostgreSQL does not accept "${value}" for ${name}.`,
    ({ written }) => `Write ${written}.`,
  ),
  "incident-lab/duplicate-order": entry<{ order: number; other: string }>(
    ({ order, other }) => `Number ${order} of this lesson's labs is already ${other}.`,
    "Give one of the two another number in `order`.",
  ),
  "incident-lab/placeholder": entry<{ name: string }>(
    ({ name }) => `A lab has no placeholders, and {{${name}}} is one.`,
    "Write the name that this lab's own SQL gives it.",
  ),
  "incident-lab/duplicate-id": entry<{ id: string }>(
    ({ id }) => `Two goals, pitfalls or wrong solutions are called "${id}".`,
    "Give each its own id: solutions are refused by these names.",
  ),
  "incident-lab/unknown-judgment": entry<{ id: string; known: readonly string[] }>(
    ({ id }) => `No goal and no pitfall is called "${id}".`,
    ({ known }) => `Write what refuses the wrong solution: ${oneOf(known)}.`,
  ),
  "incident-lab/unknown-lesson": entry<{
    lesson: string;
    nearest: string | undefined;
    known: readonly string[];
  }>(
    ({ lesson }) => `No lesson has the id "${lesson}".`,
    ({ nearest, known }) => didYouMean(nearest, `Write the id of a lesson: ${known.join(", ")}.`),
  ),
  "incident-lab/unknown-section": unknownSection,
  "incident-lab/unknown-runbook": entry<{ runbook: string; nearest: string | undefined }>(
    ({ runbook }) => `There is no runbook "${runbook}".`,
    ({ nearest }) => didYouMean(nearest, "Write the name of a file of src/content/runbooks."),
  ),
  "incident-lab/unknown-lab": entry<{ lab: string; nearest: string | undefined }>(
    ({ lab }) => `There is no incident lab "${lab}".`,
    ({ nearest }) => didYouMean(nearest, "Write the name of a file of src/content/labs."),
  ),
  "incident-lab/no-start": entry<{ reason: string }>(
    ({ reason }) => `PostgreSQL does not start for this lab: ${reason}`,
    "Correct the settings: a value may be out of the range that PostgreSQL accepts.",
  ),
  "incident-lab/sql": entry<{ where: string; said: string }>(
    ({ where, said }) => `PostgreSQL refuses the SQL of "${where}": ${said}`,
    "Correct the SQL. What it names must exist at the minute in which it runs.",
  ),
  "incident-lab/judgment": entry<{ id: string; answer: string }>(
    ({ id, answer }) => `The query of "${id}" does not answer one boolean: ${answer}`,
    "Let it select one expression that is true or false. No row counts as false.",
  ),
  "incident-lab/at-arrival": entry<{ what: string }>(
    ({ what }) => `When the learner arrives, ${what}.`,
    "Correct that SQL, or the situation in `start` and `world`: there must be something left to do.",
  ),
  "incident-lab/unsolved": entry<{ why: string }>(
    ({ why }) => `The solution does not solve the lab: ${why}`,
    "Correct its moves or the SQL that refuses it; after the last statement, minutes may have to pass.",
  ),
  "incident-lab/other-refusal": entry<{ id: string; rejected: string; why: string }>(
    ({ id, rejected, why }) => `The wrong solution "${id}" is not refused by "${rejected}": ${why}`,
    "Correct `rejected`, its moves, or the SQL of the goal or pitfall that it names.",
  ),
} as const;
