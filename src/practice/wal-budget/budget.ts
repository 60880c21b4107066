import {
  duration,
  megabytes,
  seconds,
  sum,
  volume,
  type Megabytes,
  type MegabytesPerSecond,
  type Seconds,
  type Share,
} from "./units.ts";

/** What a WAL budget is made from. */
export interface BudgetInput {
  /** WAL per second in the busiest window as long as the time to survive. */
  readonly rate: MegabytesPerSecond;
  /** From the first failure until the connector reads again; it confirms while it catches up. */
  readonly outage: Seconds;
  /** How long the initial snapshot takes. Nothing is confirmed until streaming starts. */
  readonly snapshot: Seconds;
  /** Whether an outage that hits a snapshot has to be survived as well. */
  readonly together: boolean;
  /** What is added to the WAL of that time, as a part of it: for growth of the rate. */
  readonly margin: Share;
  /** Whether `max_slot_wal_keep_size` stays -1, because the provider allows nothing else. */
  readonly unlimited: boolean;
  /** Time between two checkpoints: only they enforce the limit. */
  readonly checkpoint: Seconds;
  readonly maxWalSize: Megabytes;
  readonly walKeepSize: Megabytes;
  /** Size of the file system that holds `pg_wal`. */
  readonly disk: Megabytes;
  /** What else lies on that file system, the ballast file included. */
  readonly other: Megabytes;
  /** Part of the file system that must stay free; less than 1. */
  readonly free: Share;
}

export interface Budget {
  /** The longest time without a confirmation that the limit covers. */
  readonly survive: Seconds;
  /** `max_slot_wal_keep_size`, in whole megabytes; without a limit, what the alerts take in its place. */
  readonly limit: Megabytes;
  /** The limit or `wal_keep_size`, whichever is larger: what may be kept before the overrun. */
  readonly keep: Megabytes;
  /** What may be written beyond the limit before a checkpoint acts. */
  readonly overrun: Megabytes;
  /** What `pg_wal` may grow to. */
  readonly walDisk: Megabytes;
  /** How large the file system has to be. */
  readonly diskNeeded: Megabytes;
  readonly fits: boolean;
}

/**
 * The size of `max_slot_wal_keep_size`, and of the disk that can keep this promise.
 * Formulas: lesson "WAL configuration", section "Size the limits". The limit acts at checkpoints
 * only, hence the overrun; `wal_keep_size` takes its place where it is larger.
 */
export function budgetOf(input: BudgetInput): Budget {
  const { rate, outage, snapshot, together, margin, checkpoint, free, disk } = input;
  const survive = together ? sum(outage, snapshot) : seconds(Math.max(outage, snapshot));
  // Twelve digits: 1.1 has no exact value, and 7,200 × 1.1 must not need a megabyte more.
  const limit = megabytes(
    Math.ceil(Number((volume(rate, survive) * (1 + margin)).toPrecision(12))),
  );
  const keep = megabytes(Math.max(limit, input.walKeepSize));
  const overrun = volume(rate, checkpoint);
  const walDisk = sum(keep, overrun, input.maxWalSize);
  const diskNeeded = megabytes(Math.ceil(sum(walDisk, input.other) / (1 - free)));
  return { survive, limit, keep, overrun, walDisk, diskNeeded, fits: diskNeeded <= disk };
}

/** The largest limit, in whole megabytes, that the disk can keep; 0 when it can keep none. */
export function largestLimit(input: BudgetInput): Megabytes {
  const { rate, checkpoint, maxWalSize, disk, other, free } = input;
  const room = disk * (1 - free) - sum(maxWalSize, other, volume(rate, checkpoint));
  const limit = Math.floor(room);
  return megabytes(limit < input.walKeepSize ? 0 : Math.max(0, limit));
}

/** The longest time without a confirmation that the disk as it is can cover, without a margin. */
export function longestOnDisk(input: BudgetInput): Seconds {
  return duration(largestLimit(input), input.rate);
}
