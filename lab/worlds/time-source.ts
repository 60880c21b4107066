import { setTimeout as delay } from "node:timers/promises";

/** A source of time, so that a test need not wait. Milliseconds. */
export interface TimeSource {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** The system's own time. */
export const systemTime: TimeSource = { now: () => Date.now(), sleep: (ms) => delay(ms) };
