import type { Film } from "../records/incidents.ts";
import { holds, type Condition } from "./condition.ts";
import { faultOf, movesOf } from "./moves.ts";
import type { FilmRowId } from "./rows.ts";

/** What tells one incident from the others. */
export interface Pattern {
  /** Name of the film that proves it. */
  readonly film: string;
  /** All of these are seen in this incident, and not all of them in any other. */
  readonly seen: readonly Condition[];
  /** What it is, as a cause. */
  readonly cause: string;
  /** Seconds after the fault at which it is seen; the last second before the repair when left out. */
  readonly after?: number;
}

const mib = 1024 ** 2;

/** The patterns, in the order in which one looks: whether something answers, what runs, where it stops. */
export const patterns: readonly Pattern[] = [
  {
    film: "worker-killed",
    seen: [{ row: "connect-up", look: { is: 0 } }],
    cause: "The worker, or only its exporter, does not answer.",
  },
  {
    film: "postgresql-restarted",
    seen: [{ row: "postgresql-up", look: { is: 0 } }],
    cause: "PostgreSQL, or only its exporter, does not answer.",
  },
  {
    film: "task-failed",
    seen: [{ row: "failed", look: { is: 1 } }],
    cause: "The task has failed; nobody restarts it unless something was set up for that.",
  },
  {
    film: "broker-restarted",
    seen: [
      { row: "connect-up", look: { is: 1 } },
      { row: "running", look: "absent" },
      { row: "group", look: "absent" },
    ],
    cause: "Kafka does not answer, so the worker has stopped its tasks.",
  },
  {
    film: "connector-stopped",
    seen: [
      { row: "connect-up", look: { is: 1 } },
      { row: "running", look: "absent" },
      { row: "group", look: "present" },
    ],
    cause: "The connector is stopped, or it is gone.",
  },
  {
    film: "connector-paused",
    seen: [
      { row: "running", look: { is: 0 } },
      { row: "slot", look: { is: 1 } },
      { row: "canary", look: "rises" },
    ],
    cause: "The connector is paused: it reads on until its queue is full, and sends nothing.",
  },
  {
    film: "first-snapshot",
    seen: [
      { row: "snapshot", look: { is: 1 } },
      { row: "connected", look: { is: 0 } },
    ],
    after: 30,
    cause: "A snapshot runs, and streaming begins after it.",
  },
  {
    film: "slot-lost",
    seen: [
      { row: "retained", look: "NaN" },
      { row: "running", look: { is: 1 } },
      { row: "connected", look: "absent" },
    ],
    cause: "The slot has lost WAL that it needs; the task tries again and again.",
  },
  {
    film: "full-queue",
    seen: [
      { row: "queue", look: { is: 0 } },
      { row: "lag", look: "stands still" },
      { row: "canary", look: "rises" },
    ],
    cause: "What comes after the queue is slow: the broker, the network, a transform.",
  },
  {
    film: "large-transaction",
    seen: [
      { row: "lag", look: { above: 5 } },
      { row: "lag", look: "rises" },
      { row: "seen", look: { above: 0 } },
      { row: "canary", look: "rises" },
    ],
    after: 30,
    cause: "One large transaction is being read: every event of it is as old as its commit.",
  },
  {
    film: "long-transaction",
    seen: [
      { row: "transaction", look: "rises" },
      { row: "retained", look: { above: 10 * mib } },
      { row: "canary", look: { below: 5 } },
    ],
    cause: "A transaction that stays open holds restart_lsn back; events still arrive.",
  },
  {
    film: "quiet-database",
    seen: [
      { row: "unconfirmed", look: { above: 10 * mib } },
      { row: "seen", look: { is: 0 } },
      { row: "queue", look: { above: 0 } },
      { row: "running", look: { is: 1 } },
    ],
    cause: "Nothing that is captured changes, and other databases of the cluster write WAL.",
  },
  {
    film: "slow-consumer",
    seen: [
      { row: "group", look: { above: 10_000 } },
      { row: "canary", look: { below: 5 } },
    ],
    cause: "The connector keeps up; a consumer of its topics does not.",
  },
];

/** The second of a film in which its pattern is seen; the middle of a film without a fault. */
export function secondOf(film: Film, after?: number): number {
  const fault = faultOf(film);
  if (!fault) return Math.floor(film.seconds / 2);
  return after === undefined ? fault[1] - 1 : fault[0] + after;
}

/** Whether a film shows all of a pattern in a second. */
export const shows = (film: Film, second: number, { seen }: Pattern): boolean =>
  seen.every((condition) => holds(film, second, condition));

/** Rows that people look at first. */
const lookedAt: readonly FilmRowId[] = ["lag", "connected", "running", "slot", "group"];

/** Of the rows that people look at first, those that never moved: they say that all is well. */
export const liarsOf = (film: Film): FilmRowId[] =>
  movesOf(film)
    .filter(({ row, second }) => second === undefined && lookedAt.includes(row))
    .map(({ row }) => row);
