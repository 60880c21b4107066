import { entry } from "../entry.ts";

const record = ({ id }: { id: string }) => `Run \`npm run labs:record -- ${id}\`.`;

/** Files below src/content that are not what, or where, they should be. */
export const contentEntries = {
  "content/misplaced": entry<{ kind: string; expected: string }>(
    ({ kind }) => `Nothing reads this file: a ${kind} has another place, or another ending.`,
    ({ expected }) => `Rename it to ${expected}.`,
  ),
  "content/unused-file": entry(
    "Nothing reads this file.",
    "Remove it. A picture stands beside the lesson that shows it, ![what it shows](./picture.svg); a " +
      "transcript has the name of its lab.",
  ),
  "transcript/unreadable": entry<{ id: string; reason: string }>(
    ({ reason }) => `The transcript is not what a recording writes: ${reason}`,
    record,
  ),
  "transcript/missing": entry<{ id: string }>("The lab has no transcript of its solution.", record),
} as const;
