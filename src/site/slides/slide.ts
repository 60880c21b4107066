import type { ElementContent } from "hast";

/** One slide. */
export interface Slide {
  readonly kind:
    | "points"
    | "table"
    | "film"
    | "diagram"
    | "command"
    | "check"
    | "wrong-moves"
    | "question"
    | "answer";
  readonly title: string;
  /** The section of the lesson whose part it is, where its own heading is another one. */
  readonly over?: string | undefined;
  /** The anchor of that section in the lesson. */
  readonly anchor: string;
  readonly body: readonly ElementContent[];
  /** What to say. */
  readonly notes: readonly string[];
}
