import type { Link } from "../../src/fences/measurements.ts";
import { spreadOf } from "../../src/fences/spread.ts";

/** What one look at the running pipeline showed. */
export interface Sample {
  /** Free places in the connectors' queues, as a share of all. */
  readonly queueFree: number;
  /** Records that the producer holds and the broker has not acknowledged. */
  readonly active: number;
}

/**
 * The link that limits the pipeline. A full queue says that what is behind it is slow: the producer
 * when many records wait for the broker, else the task with its converter. With an empty queue it is
 * what is before it: the walsender when it uses nearly a whole core, else the reading thread.
 * @param walsenderShare CPU seconds of the busiest walsender per second
 */
export function limitingLink(samples: readonly Sample[], walsenderShare: number): Link {
  const queueFree = spreadOf(samples.map((sample) => sample.queueFree)).median;
  const active = spreadOf(samples.map((sample) => sample.active)).median;
  if (queueFree < 0.5) return active > 4096 ? "producer and broker" : "task";
  if (active > 4096) return "producer and broker";
  return walsenderShare > 0.8 ? "decoding" : "reader";
}
