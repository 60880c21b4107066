import type { Drill } from "./drill.ts";
import { spans, type Point } from "./drill-points.ts";

/** Minutes between two points of a drill; `undefined` while one is missing. */
export function minutesBetween({ marks }: Drill, from: Point, to: Point): number | undefined {
  const [start, end] = [marks[from], marks[to]];
  if (start === undefined || end === undefined) return undefined;
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

/** A target is met only in a drill that somebody has judged as passed; it is missed at once. */
export type TargetVerdict = "met" | "missed" | "open";

/** A target and what was measured, both in minutes. */
export interface Measure {
  readonly target: number;
  readonly measured: number | undefined;
  readonly verdict: TargetVerdict;
}

function measure(target: number, measured: number | undefined, { outcome }: Drill): Measure {
  if (measured === undefined) return { target, measured, verdict: "open" };
  const failed = measured > target || outcome?.result === "failed";
  const verdict = failed ? "missed" : outcome ? "met" : "open";
  return { target, measured, verdict };
}

/** From the fault to the canary row in the topic: T4 − T0. */
export function recoveryTime(drill: Drill): Measure {
  return measure(drill.targets.rto, minutesBetween(drill, "T0", "T4"), drill);
}

/** Minutes of the stretch of time whose events no consumer gets; `undefined` while it is not known. */
function lostMinutes({ loss }: Drill): number | undefined {
  if (loss.kind === "none") return 0;
  if (loss.kind === "unknown") return undefined;
  const minutes = (Date.parse(loss.ends) - Date.parse(loss.begins)) / 60_000;
  return minutes >= 0 ? minutes : undefined;
}

/** What consumers have lost. Before T5, the reconciliation, nobody knows that nothing is missing. */
export function recoveryPoint(drill: Drill): Measure {
  const { rpo } = drill.targets;
  const minutes = lostMinutes(drill);
  const known = drill.marks.T5 !== undefined || (minutes ?? 0) > rpo;
  return measure(rpo, known ? minutes : undefined, drill);
}

/** What each part of the drill tests, with its minutes. */
export function spansOf(drill: Drill) {
  return spans.map((span) => ({ ...span, minutes: minutesBetween(drill, span.from, span.to) }));
}

/** `12 min`, `1 h 05 min`, or `–` while it is not known. */
export function minutesWords(minutes: number | undefined): string {
  if (minutes === undefined) return "–";
  if (minutes < 1 && minutes > 0) return `${Math.round(minutes * 60)} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, "0")} min`;
}
