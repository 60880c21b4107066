import { problem } from "../problems/problem.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { reasonOf } from "../problems/reason.ts";

/**
 * Parses a file that the lab has written.
 * @param path from the project root, for the report
 * @param command the command of the lab that writes it
 * @throws ProblemError with `evidence/unreadable` when the parser refuses the text
 */
export function parseRecord<T>(
  path: string,
  text: string,
  parse: (text: string) => T,
  command = "record",
): T {
  try {
    return parse(text);
  } catch (error) {
    const where = { file: path, at: "whole-file" } as const;
    const details = { reason: reasonOf(error), command };
    throw new ProblemError([problem("evidence/unreadable", where, details)], () => text);
  }
}
