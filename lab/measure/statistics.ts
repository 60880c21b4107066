import type { Link } from "../../src/records/measurements.ts";
import { spreadOf } from "../../src/records/median.ts";

/** What one look at the running pipeline showed. */
export interface Sample {
  /** Free places in the connectors' queues, as a share of all. */
  readonly queueFree: number;
  /** Free bytes in the producers' buffers, as a share of all. */
  readonly bufferFree: number;
  /** Records that the producer holds and the broker has not acknowledged: whole batches at a time. */
  readonly active: number;
}

/** CPU seconds per second while the pipeline ran. */
export interface Busy {
  /** Of Connect, Kafka and all walsenders, as a share of the machine's processors. */
  readonly all: number;
  /** Of the busiest walsender; 1 is one core, which is all that it can use. */
  readonly walsender: number;
}

/**
 * What limits the pipeline. When the programs use nearly all processors, those do, whatever the buffers
 * show; clients and the system need the rest. A producer whose buffer is full waits for the broker. A
 * full queue alone says that the task is slow. Else it is what is before the queue: the walsender when
 * it uses nearly a whole core, or the reading thread.
 */
export function limitingLink(samples: readonly Sample[], busy: Busy): Link {
  const median = (of: (sample: Sample) => number) => spreadOf(samples.map(of)).median;
  if (busy.all > 0.75) return "processors";
  if (median(({ bufferFree }) => bufferFree) < 0.1) return "producer and broker";
  if (median(({ queueFree }) => queueFree) < 0.5) return "task";
  return busy.walsender > 0.8 ? "decoding" : "reader";
}
