import { entry } from "../entry.ts";

const record = ({ lesson }: { lesson: string }) => `Run \`npm run lab -- record ${lesson}\`.`;

export const evidenceEntries = {
  "evidence/stale": entry<{ lesson: string }>(
    "This command or its output has changed since it was run.",
    record,
  ),
  "evidence/never-run": entry<{ lesson: string }>(
    "This command has never been run: the last run of its lesson did not have it.",
    record,
  ),
  "evidence/failed": entry<{ lesson: string }>(
    "This command failed when it was run.",
    ({ lesson }) =>
      `Correct the command or its output, then run \`npm run lab -- record ${lesson}\`.`,
  ),
  "evidence/not-recorded": entry<{ lesson: string }>(
    "The lesson shows output, but lab/verified.json has no run of it.",
    record,
  ),
  "evidence/unknown-lesson": entry<{ lesson: string }>(
    ({ lesson }) => `There is a run of the lesson "${lesson}", but no lesson has this id.`,
    "Remove its entry, or give the lesson its id back.",
  ),
  "evidence/unreadable": entry<{ reason: string; command: string }>(
    ({ reason }) => `The file is not what the lab writes: ${reason}`,
    ({ command }) =>
      `Take the file from the last commit, and let \`npm run lab -- ${command}\` change it.`,
  ),
} as const;
