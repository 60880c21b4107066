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

/** A tenth of the usual queue of 8,192 places. */
const nearlyFull = 819;

/** Debezium's −1 ms, in seconds: no event yet. */
const none = -0.001;

/** The patterns, in the order in which one looks: the first that fits is the cause. */
export const patterns: readonly Pattern[] = [
  {
    film: "worker-killed",
    seen: [{ row: "connect-up", look: { is: 0 } }],
    cause: "The worker, or only its exporter, does not answer.",
  },
  {
    film: "postgresql-restarted",
    seen: [{ row: "postgresql-up", look: { is: 0 } }],
    cause:
      "PostgreSQL, or only its exporter, does not answer. With a scrape timeout above a second, pg_up is 0 instead. Debezium's rows vanish some seconds later, while its task says RUNNING.",
  },
  {
    film: "slot-lost",
    seen: [{ row: "lost", look: { is: 1 } }],
    cause:
      "The slot is lost. The task tries again, as running, for half an hour by default; then it has failed.",
  },
  {
    film: "task-failed",
    seen: [{ row: "failed", look: { is: 1 } }],
    cause:
      "The task has failed. Its message is in the status; nothing restarts it unless that was set up.",
  },
  {
    film: "broker-restarted",
    seen: [
      { row: "connect-up", look: { is: 1 } },
      { row: "hosted", look: { is: 0 } },
    ],
    cause:
      "This worker has left its group because Kafka does not answer, or another worker has its connectors.",
  },
  {
    film: "connector-stopped",
    seen: [{ row: "stopped", look: { is: 1 } }],
    cause: "Somebody stopped the connector. A deleted one has no series at all.",
  },
  {
    film: "connector-paused",
    seen: [
      { row: "paused", look: { is: 1 } },
      { row: "canary", look: "rises" },
    ],
    cause: "The connector is paused: it reads on until its queue is full, and sends nothing.",
  },
  {
    film: "slot-held",
    seen: [
      { row: "connected", look: { is: 1 } },
      { row: "lag", look: { is: none } },
      { row: "slot", look: { is: 1 } },
      { row: "canary", look: "rises" },
    ],
    after: 30,
    cause:
      "The slot has a reader, and this task has had no event since it began, while rows wait. Ask pg_stat_replication whose reader it is: another one holds the slot, the publication lacks the table, or PostgreSQL is still decoding on the way to the first event.",
  },
  {
    film: "first-snapshot",
    seen: [{ row: "snapshot", look: { is: 1 } }],
    after: 20,
    cause:
      "A snapshot runs. While Connected is 0, streaming has not begun; a blocking snapshot halts a stream that has.",
  },
  {
    film: "large-transaction",
    seen: [
      { row: "transactions", look: "stands still" },
      { row: "seen", look: { above: 0 } },
      { row: "canary", look: "rises" },
    ],
    after: 16,
    cause: "One large transaction is being read: every event of it is as old as its commit.",
  },
  {
    film: "full-queue",
    seen: [
      { row: "queue", look: { below: nearlyFull } },
      { row: "canary", look: "rises" },
    ],
    cause:
      "What comes after the queue is slower than the source: the broker, the network, a transform.",
  },
  {
    film: "long-transaction",
    seen: [
      { row: "transaction", look: "rises" },
      { row: "restart", look: "stands still" },
      { row: "confirmed", look: "present" },
      { row: "retained", look: { above: 10 * mib } },
      { row: "canary", look: { below: 5 } },
    ],
    cause:
      "A transaction that has written stays open and holds restart_lsn back; events still arrive. One that only reads holds nothing.",
  },
  {
    film: "table-not-published",
    seen: [
      // With a canary that is not published either it looks like a held slot, and that pattern says so.
      { row: "canary", look: "absent" },
      { row: "written", look: "rises" },
      { row: "events", look: "stands still" },
      { row: "queue", look: { above: nearlyFull } },
      { row: "slot", look: { is: 1 } },
      { row: "running", look: { is: 1 } },
    ],
    cause:
      "Rows are written and none is read: the publication lacks their tables, the connector does not capture them, or the stream hangs. Count only the tables that the connector captures.",
  },
  {
    film: "quiet-database",
    seen: [
      { row: "unconfirmed", look: { above: 10 * mib } },
      { row: "seen", look: { is: 0 } },
      { row: "queue", look: { above: nearlyFull } },
      { row: "running", look: { is: 1 } },
    ],
    cause:
      "Nothing captured arrives, and no captured table is written: other tables or databases write the WAL.",
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
