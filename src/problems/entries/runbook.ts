import { entry } from "../entry.ts";

export const runbookEntries = {
  "runbook/missing-section": entry<{ section: string; plans: string }>(
    ({ section }) => `The lesson has no section "${section}" any more.`,
    ({ plans }) =>
      "The runbook builder reads this section: give its heading the old name, " +
      `or change \`section\` in ${plans} as well.`,
  ),
  "runbook/no-steps": entry<{ section: string }>(
    ({ section }) => `The section "${section}" has no numbered list.`,
    "The runbook builder reads the steps of a runbook from it: number them, 1. 2. 3.",
  ),
  "runbook/missing-lesson": entry<{ lesson: string }>(
    ({ lesson }) =>
      `The runbooks of this file are in the lesson "${lesson}", which does not exist.`,
    "Give the lesson its id back, or remove its runbooks from the file.",
  ),
} as const;
