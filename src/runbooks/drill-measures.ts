import type { Drill } from "./drill.ts";
import { spans, type Point } from "./drill-lesson.ts";

/** Minutes between two points of a drill; `undefined` while one is missing. */
export function minutesBetween({ marks }: Drill, from: Point, to: Point): number | undefined {
  const [start, end] = [marks[from], marks[to]];
  if (start === undefined || end === undefined) return undefined;
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

export type Verdict = "met" | "missed" | "open";

/** A target and what was measured, both in minutes. */
export interface Measure {
  readonly target: number;
  readonly measured: number | undefined;
  readonly verdict: Verdict;
}

function measure(target: number, measured: number | undefined): Measure {
  const verdict = measured === undefined ? "open" : measured <= target ? "met" : "missed";
  return { target, measured, verdict };
}

/** From the fault to the canary row in the topic: T4 − T0. */
export function recoveryTime(drill: Drill): Measure {
  return measure(drill.targets.rto, minutesBetween(drill, "T0", "T4"));
}

/** The stretch of time whose events no consumer gets; nothing when no event is missing. */
export function recoveryPoint({ targets, loss }: Drill): Measure {
  if (loss.kind === "none") return measure(targets.rpo, 0);
  if (loss.kind === "unknown") return measure(targets.rpo, undefined);
  const minutes = (Date.parse(loss.ends) - Date.parse(loss.begins)) / 60_000;
  return measure(targets.rpo, minutes >= 0 ? minutes : undefined);
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
