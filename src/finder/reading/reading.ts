import type { ShownSection } from "../search/section-index.ts";

/** How much a finding matters: data or the server at risk, something to look at, good to know. */
export type FindingLevel = "danger" | "warning" | "note";

/** What was noticed in a pasted text. */
export interface PastedFinding {
  readonly level: FindingLevel;
  /** One or two sentences for the reader. */
  readonly text: string;
  /** Where the site says more: the address of a page, with its anchor. */
  readonly leads?: string;
}

/** A name and its value, as the reader sees them. */
export interface ReadingRow {
  readonly name: string;
  readonly value: string;
}

/** What a pasted text was recognized as, and what it says. */
export interface Reading {
  readonly kind:
    | "connector-status"
    | "replication-slots"
    | "stat-replication"
    | "connector-config"
    | "publication-tables"
    | "role"
    | "stored-offset"
    | "repeated-rows"
    | "disk-use"
    | "metrics";
  readonly title: string;
  readonly rows: readonly ReadingRow[];
  /** The most severe first. */
  readonly findings: readonly PastedFinding[];
  /** A message worth a search among the known messages. */
  readonly lookUp?: string;
  /** Places on the site that the index of sections does not hold, such as a metric in its list: the first answers. */
  readonly entries?: readonly ShownSection[];
  /** What is worth a search, where it is not the first finding. */
  readonly words?: string;
}

const levels: readonly FindingLevel[] = ["danger", "warning", "note"];

/** The findings with the most severe first; those of one level stay in their order. */
export function bySeverity(findings: readonly PastedFinding[]): PastedFinding[] {
  return levels.flatMap((level) => findings.filter((finding) => finding.level === level));
}
