import type { DrillRole, Point } from "./drill-points.ts";
import type { ScenarioId } from "./drill-scenarios.ts";
import { pointIds } from "./drill-points.ts";
import { united } from "../../reader/stored/revisions.ts";

/** Something that was written down during a drill. Times are ISO 8601 in UTC. */
export interface DrillEntry {
  readonly at: string;
  readonly kind: "note" | "evidence" | "deviation";
  readonly text: string;
}

/** What the drill would have cost: events that no consumer gets, as a stretch of time. */
export type EventLoss =
  | { readonly kind: "unknown" }
  | { readonly kind: "none" }
  | { readonly kind: "gap"; readonly begins: string; readonly ends: string };

/** What somebody says of a drill that is over, and on which evidence. */
export interface DrillResult {
  readonly result: "passed" | "failed";
  /** Who says so. */
  readonly by: string;
  /** Whether all of the runbook's "Done when" was seen. */
  readonly doneWhen: boolean;
  /** Where the evidence is. */
  readonly evidence: string;
  /** How the runbook did, which may be otherwise than the people. */
  readonly runbook: "as written" | "with deviations" | "did not work";
  readonly at: string;
}

/** A time that was marked too late or too early, and corrected afterwards. */
export interface Correction {
  readonly at: string;
  readonly point: Point;
  readonly from: string;
  readonly to: string;
}

/** The scenarios that were planned together, and the id of the drill that came first. */
export interface Series {
  readonly id: string;
  readonly planned: readonly ScenarioId[];
}

/** One scenario rehearsed: running or over. */
export interface Drill {
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly series: Series;
  readonly scenario: ScenarioId;
  readonly roles: Readonly<Record<DrillRole, string>>;
  /** Minutes. */
  readonly targets: { readonly rto: number; readonly rpo: number };
  readonly marks: Readonly<Partial<Record<Point, string>>>;
  /** When each step of the runbook was done, by its number. */
  readonly steps: Readonly<Record<string, string>>;
  readonly checked: readonly number[];
  readonly loss: EventLoss;
  readonly entries: readonly DrillEntry[];
  readonly corrections: readonly Correction[];
  readonly outcome?: DrillResult;
}

/** What is decided before a drill begins. */
export interface DrillPlan extends Pick<Drill, "scenario" | "roles" | "targets"> {
  /** All scenarios that are rehearsed one after the other, this one included. */
  readonly planned: readonly ScenarioId[];
}

const changed = (drill: Drill, change: Partial<Drill>): Drill => ({
  ...drill,
  ...change,
  revision: drill.revision + 1,
});

/**
 * A drill begins with the fault: T0. Its id is that moment.
 * @param series id of the series that it goes on with; without it a new one begins
 */
export function startDrill({ planned, ...plan }: DrillPlan, now: Date, series?: string): Drill {
  const at = now.toISOString();
  return {
    id: at,
    revision: 0,
    series: { id: series ?? at, planned },
    ...plan,
    marks: { T0: at },
    steps: {},
    checked: [],
    loss: { kind: "unknown" },
    entries: [],
    corrections: [],
  };
}

/** The point that comes next; `undefined` when all have been reached. */
export function nextPoint({ marks }: Drill): Point | undefined {
  return pointIds.find((point) => marks[point] === undefined);
}

/** Marks the next point in time. */
export function markNext(drill: Drill, now: Date): Drill {
  const point = nextPoint(drill);
  return point ? changed(drill, { marks: { ...drill.marks, [point]: now.toISOString() } }) : drill;
}

/** Between which times a point may lie: those of its neighbors. */
export function boundsOf({ marks }: Drill, point: Point): { from?: string; to?: string } {
  const place = pointIds.indexOf(point);
  const from = pointIds.slice(0, place).findLast((each) => marks[each] !== undefined);
  const to = pointIds.slice(place + 1).find((each) => marks[each] !== undefined);
  return { ...(from && { from: marks[from] ?? "" }), ...(to && { to: marks[to] ?? "" }) };
}

/**
 * Corrects a point that was marked at a wrong moment; what it was stays in the record.
 * @returns the same drill when the point was not reached, or the time is not between its neighbors
 */
export function correctMark(drill: Drill, point: Point, to: string, now: Date): Drill {
  const from = drill.marks[point];
  const bounds = boundsOf(drill, point);
  const inOrder = (bounds.from ?? to) <= to && to <= (bounds.to ?? to);
  if (from === undefined || from === to || !inOrder) return drill;
  const correction = { at: now.toISOString(), point, from, to };
  const corrections = united(drill.corrections, [correction]);
  return changed(drill, { marks: { ...drill.marks, [point]: to }, corrections });
}

/** What an outcome still lacks, in words; nothing when it can be recorded. */
export function lackOf({ result, by, doneWhen, evidence }: Omit<DrillResult, "at">): string[] {
  return [
    ...(by.trim() === "" ? ["who judges it"] : []),
    ...(evidence.trim() === "" ? ["where the evidence is"] : []),
    ...(result === "passed" && !doneWhen ? ["that all of “Done when” was seen"] : []),
  ];
}

/** Records what somebody says of the drill. @returns the same drill when something is lacking */
export function setOutcome(drill: Drill, outcome: Omit<DrillResult, "at">, now: Date): Drill {
  if (lackOf(outcome).length > 0) return drill;
  return changed(drill, { outcome: { ...outcome, at: now.toISOString() } });
}

/** Takes back the latest point; T0 stays, since with it the drill began. */
export function unmarkLast(drill: Drill): Drill {
  const last = pointIds.findLast((point) => drill.marks[point] !== undefined);
  if (last === undefined || last === "T0") return drill;
  const marks = Object.fromEntries(Object.entries(drill.marks).filter(([name]) => name !== last));
  return changed(drill, { marks });
}

/** Notes that a step of the runbook is done, or that it was not after all. */
export function setStep(drill: Drill, step: number, done: boolean, now: Date): Drill {
  const others = Object.entries(drill.steps).filter(([number]) => number !== String(step));
  const own = done ? [[String(step), now.toISOString()] as const] : [];
  return changed(drill, { steps: Object.fromEntries([...others, ...own]) });
}

/** Ticks an item of the list, or takes the tick away. */
export function setChecked(drill: Drill, item: number, on: boolean): Drill {
  const checked = [...drill.checked.filter((each) => each !== item), ...(on ? [item] : [])];
  return changed(drill, { checked: checked.sort((a, b) => a - b) });
}

export function setLoss(drill: Drill, loss: EventLoss): Drill {
  return changed(drill, { loss });
}

/** Writes something down. An empty text is not kept. */
export function addEntry(drill: Drill, kind: DrillEntry["kind"], text: string, now: Date): Drill {
  if (text.trim() === "") return drill;
  const entry = { at: now.toISOString(), kind, text: text.trim() };
  return changed(drill, { entries: united(drill.entries, [entry]) });
}
