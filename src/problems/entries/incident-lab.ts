import { entry, oneOf } from "../entry.ts";

const didYouMean = (nearest: string | undefined, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;

export const incidentLabEntries = {
  "incident-lab/file-name": entry<{ file: string }>(
    ({ file }) => `"${file}" is not the name of an incident lab.`,
    "Name the file in lower case with hyphens: src/content/labs/slot-is-lost.yaml.",
  ),
  "incident-lab/syntax": entry<{ reason: string }>(
    ({ reason }) => `The lab cannot be read: ${reason}`,
    "Correct the line; put a text that holds a colon or a # in quotes, and SQL below a |.",
  ),
  "incident-lab/unknown-field": entry<{ field: string; known: readonly string[] }>(
    ({ field }) => `A lab has no field "${field}" here.`,
    ({ known }) => `Remove it or correct its name. Fields of a lab: ${known.join(", ")}.`,
  ),
  "incident-lab/missing-field": entry<{ field: string; meaning: string }>(
    ({ field }) => `The lab has no "${field}".`,
    ({ field, meaning }) => `Add \`${field}\`: ${meaning}.`,
  ),
  "incident-lab/invalid-field": entry<{ field: string; reason: string; meaning: string }>(
    ({ field, reason }) => `The field "${field}" is not usable: ${reason}`,
    ({ meaning }) => `It is ${meaning}.`,
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
  "incident-lab/unknown-section": entry<{
    lesson: string;
    section: string;
    nearest: string | undefined;
  }>(
    ({ lesson, section }) => `The lesson "${lesson}" has no section "${section}".`,
    ({ nearest }) => didYouMean(nearest, "Write the anchor of one of its headings, without #."),
  ),
  "incident-lab/unknown-lab": entry<{ lab: string; nearest: string | undefined }>(
    ({ lab }) => `There is no incident lab "${lab}".`,
    ({ nearest }) => didYouMean(nearest, "Write the name of a file of src/content/labs."),
  ),
} as const;
