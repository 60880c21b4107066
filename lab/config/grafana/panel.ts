import type { Bound, FilmedPanel } from "../../../src/records/boards.ts";

/** A query of PromQL; `$connector`, `$server`, `$slot` and `$instance` are variables of the board. */
export interface BoardQuery {
  readonly expr: string;
  /** With `{{label}}` where a label stands, as in Grafana. */
  readonly legend: string;
}

/** Where an alert begins, and which: a test looks for the number in its rule. */
export type Alarm = Bound & { readonly rule: string };

/** A panel of the board. */
export interface BoardPanel extends Omit<FilmedPanel, "series" | "alarm"> {
  /** What it counts and when it misleads. */
  readonly about: string;
  readonly queries: readonly BoardQuery[];
  /** From where on it is worth a look. A pipeline that is well does not get there: a test holds that. */
  readonly look?: Bound;
  readonly alarm?: Alarm;
  /** The id of the runbook to open when it is not good. */
  readonly runbook: string;
}

/** A row of the board: one question, and the panels that answer it. */
export interface BoardRow {
  readonly id: string;
  readonly question: string;
  readonly panels: readonly BoardPanel[];
}

/** What a panel says when its series vanish together with the task. */
export const noTask = {
  text: "no series: no task runs, or its worker is not scraped",
  level: "look",
} as const;

/** What a panel says when postgres_exporter gives no answer about a slot. */
export const noSlot = {
  text: "no series: no such slot, or its server is not scraped",
  level: "look",
} as const;
