import type { ProblemCode } from "../../../src/problems/catalogue.ts";

/** A mistake in a diagram that only Mermaid notices. */
export interface DrawnMistake {
  readonly code: ProblemCode;
  /** What the author did. */
  readonly what: string;
  /** The diagram's lines; `accTitle` and `accDescr` are put after the first. */
  readonly diagram: readonly string[];
  /** The notes after it. */
  readonly notes?: readonly string[];
  /** The report of it, without the path; the fence opens on line 17 of its lesson. */
  readonly report: readonly string[];
}
