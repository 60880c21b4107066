import { catalogue, type ProblemArguments, type ProblemCode } from "./catalogue.ts";
import type { Place } from "./position.ts";

/** One mistake an author made: what, where, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly at: Place;
  readonly message: string;
  readonly hint: string;
}

/**
 * Makes a problem from the catalogue.
 * @param code the entry of the catalogue
 * @param where file and place
 * @param details what the entry's texts need
 */
export function problem<Code extends ProblemCode>(
  code: Code,
  where: { file: string; at: Place },
  details: ProblemArguments<Code>,
): Problem {
  const entry = catalogue[code] as {
    message: (details: ProblemArguments<Code>) => string;
    hint: (details: ProblemArguments<Code>) => string;
  };
  return {
    code,
    file: where.file,
    at: where.at,
    message: entry.message(details),
    hint: entry.hint(details),
  };
}

/** Orders problems by file, line, column, code: the order in which they are reported. */
export function byPlace(a: Problem, b: Problem): number {
  const key = (p: Problem) => (p.at === "whole-file" ? [0, 0] : [p.at.line, p.at.column]);
  const [lineA = 0, columnA = 0] = key(a);
  const [lineB = 0, columnB = 0] = key(b);
  return (
    a.file.localeCompare(b.file) ||
    lineA - lineB ||
    columnA - columnB ||
    a.code.localeCompare(b.code)
  );
}
