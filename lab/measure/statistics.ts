/** The middle value and the spread of several runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** What one look at the running pipeline showed. */
export interface Sample {
  /** Free places in the connectors' queues, as a share of all. */
  readonly queueFree: number;
  /** Records that the producer holds and the broker has not acknowledged. */
  readonly active: number;
}

export type Link = "decoding" | "reader" | "task" | "producer and broker";

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
