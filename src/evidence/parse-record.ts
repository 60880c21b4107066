import { z } from "zod";
import { problem } from "../problems/problem.ts";
import { ProblemError } from "../problems/problem-error.ts";

/** Reads a file of the project; `undefined` when it does not exist. */
export type ReadFile = (path: string) => string | undefined;

function reasonOf(error: unknown): string {
  const said = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  const sentence = said.replace(/^✖ /gm, "").replace(/\s+/g, " ");
  return `${sentence.replace(/\.$/, "")}.`;
}

/**
 * Parses a file that the lab has written.
 * @param path from the project root, for the report
 * @throws ProblemError with `evidence/unreadable` when the parser refuses the text
 */
export function parseRecord<T>(path: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    const where = { file: path, at: "whole-file" } as const;
    const unreadable = problem("evidence/unreadable", where, { reason: reasonOf(error) });
    throw new ProblemError([unreadable], () => text);
  }
}
