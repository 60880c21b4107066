import type { Blanks } from "./blanks.ts";

/** A fork in a runbook: what to ask at a step, and where each answer leads. */
export interface DecisionPoint {
  readonly step: number;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
}

/** What a runbook needs besides the steps of its lesson. */
export interface Plan {
  readonly lesson: "wal-bloat-heartbeat" | "disaster-recovery-procedures";
  /** Anchor of the section whose numbered list are the steps. */
  readonly section: string;
  /** Anchor that the front matter names for its symptoms, where it is another one. */
  readonly incident?: string;
  readonly decisions: readonly DecisionPoint[];
  /** The step after which there is no way back; none when every step can be undone. */
  readonly noReturn?: number;
  readonly rollBack: string;
  /** What must have been done before the incident, with the script that does it; a sentence. */
  readonly prepared?: string;
  /** What of the lesson's rehearsal stands in its commands. */
  readonly blanks?: Blanks;
  /** Titles of fences elsewhere in the lesson that the steps speak of. */
  readonly queries?: readonly string[];
}
