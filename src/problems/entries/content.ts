import { entry } from "../entry.ts";

const record = ({ id }: { id: string }) => `Run \`npm run labs:record -- ${id}\`.`;

/** Files below src/content that are not what, or where, they should be. */
export const contentEntries = {
  "content/misplaced": entry<{ kind: string; expected: string }>(
    ({ kind }) => `Nothing reads this file: a ${kind} has another place, or another ending.`,
    ({ expected }) => `Rename it to ${expected}.`,
  ),
  "content/unused-file": entry(
    "No lesson shows this file or links to it.",
    "Show it in the lesson beside it, ![what it shows](./picture.svg), or remove it.",
  ),
  "content/unknown-file": entry(
    "The file is no lesson, no runbook, no quiz, no lab and none of the lists.",
    "Remove it; a picture stands beside the lesson that shows it.",
  ),
  "transcript/no-lab": entry<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no incident lab "${id}" that this could be the transcript of.`,
    ({ nearest }) =>
      nearest === undefined
        ? "Remove the file."
        : `If the lab is now called "${nearest}", remove the file and run ` +
          `\`npm run labs:record -- ${nearest}\`.`,
  ),
  "transcript/unreadable": entry<{ id: string; reason: string }>(
    ({ reason }) => `The transcript is not what a recording writes: ${reason}`,
    record,
  ),
  "transcript/missing": entry<{ id: string }>("The lab has no transcript of its solution.", record),
} as const;
