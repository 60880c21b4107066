import type { ProblemCode } from "../../../src/problems/catalogue.ts";

/** A mistake in a diagram that only Mermaid notices; its fence opens on line 17 of its lesson. */
export interface DrawnMistake {
  readonly code: ProblemCode;
  /** What the author did. */
  readonly what: string;
  /** The diagram's lines; `accTitle` and `accDescr` are put after the first. */
  readonly diagram: readonly string[];
  /** The notes after it. */
  readonly notes?: readonly string[];
}
