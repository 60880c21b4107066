import { entry } from "../entry.ts";

export const labEntries = {
  "lab/output-differs": entry<{ diff: string; lesson: string }>(
    ({ diff }) => `The output of the command is not what the lesson promises.\n${diff}`,
    ({ lesson }) =>
      `If the new output is right, record it: npm run lab -- record ${lesson}. Write [..], [NUM], ` +
      "[LSN], [TIME], [SIZE] or a line `...` for what differs from run to run.",
  ),
  "lab/exit-status": entry<{ exit: number; said: string; lesson: string }>(
    ({ exit, said }) => `The command ended with status ${exit}. It said:\n${said}`,
    ({ lesson }) =>
      "Correct the command, or write exit=… for the status that it must have; then run " +
      `npm run lab -- verify ${lesson}.`,
  ),
  "lab/timeout": entry<{ seconds: number; said: string }>(
    ({ seconds, said }) =>
      `The command did not end within ${seconds} seconds, or it ended the shell. It said:\n${said}`,
    "Bound each wait in the command, and do not call exit in it.",
  ),
} as const;
