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
  /** Names of the lesson's rehearsal that stand in its commands, and what they are in production. */
  readonly rehearsed?: Readonly<Record<string, string>>;
}
