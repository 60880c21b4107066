import { samplesOf, type Film } from "../records/incidents.ts";
import type { SeriesSample } from "../records/series.ts";

/** In what a row is counted. */
export type Unit = "seconds" | "bytes" | "records" | "state" | "per second" | "share";

/** One line of a film: a metric, or what the lab asked beside the scrapes. */
export interface FilmRow {
  readonly title: string;
  readonly unit: Unit;
  /** What it counts, in one sentence. */
  readonly about: string;
  /** How far it may go from what it was before and mean nothing: what a healthy pipeline shows. */
  readonly noise?: number;
  /** Whether NaN says that there was nothing to measure, and not that something is wrong. */
  readonly isQuietAtNaN?: boolean;
  /** The name of its series, as Prometheus has it; none where the lab asked PostgreSQL itself. */
  readonly metric?: string;
  /** @returns a sample for each second; `undefined` when the film has no such series */
  readonly of: (film: Film) => SeriesSample[] | undefined;
}

type Labels = Readonly<Record<string, string>>;

/** The samples of a series by its name and some of its labels. */
export function seriesInFilm(
  film: Film,
  name: string,
  labels: Labels = {},
): SeriesSample[] | undefined {
  const found = film.series.find(
    (each) =>
      each.name === name &&
      Object.entries(labels).every(([label, value]) => each.labels[label] === value),
  );
  return found && samplesOf(found);
}

const map = (samples: SeriesSample[] | undefined, change: (value: number) => number) =>
  samples?.map((each) => (each === undefined ? undefined : change(each)));

/** The difference of two series; absent where one of them is. */
export function minus(
  a: SeriesSample[] | undefined,
  b: SeriesSample[] | undefined,
): SeriesSample[] | undefined {
  return a?.map((value, second) => {
    const other = b?.[second];
    return value === undefined || other === undefined ? undefined : value - other;
  });
}

/** By how much a counter rose in each second; nothing where it began again. */
export function increase(counter: SeriesSample[] | undefined): SeriesSample[] | undefined {
  return counter?.map((value, second) => {
    const before = counter[second - 1];
    if (value === undefined || before === undefined) return undefined;
    return value < before ? undefined : value - before;
  });
}

/** One value of several series at each second, of those that are there; absent where none is. */
function joined(
  all: readonly SeriesSample[][],
  join: (values: readonly number[]) => number,
): SeriesSample[] | undefined {
  const [first] = all;
  return first?.map((_, second) => {
    const values = all.flatMap((samples) => samples[second] ?? []);
    return values.length === 0 ? undefined : join(values);
  });
}

/** The greatest of several series at each second. */
const greatest = (all: readonly SeriesSample[][]) => joined(all, (values) => Math.max(...values));

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** All series of some names in a film, added up. */
export const total = (film: Film, ...names: readonly string[]): SeriesSample[] | undefined =>
  joined(film.series.filter(({ name }) => names.includes(name)).map(samplesOf), sum);

const streaming = { context: "streaming" };

/** Seconds that times swing by: the canary beats once a second, and an idle reader waits half of one. */
const beat = 1;

/** A row that shows one series as it was scraped. */
export const scraped = (
  title: string,
  unit: Unit,
  metric: string,
  about: string,
  labels: Labels = {},
  scale = 1,
): FilmRow => ({
  title,
  unit,
  metric,
  about,
  noise: unit === "seconds" ? beat : 0,
  of: (film) => map(seriesInFilm(film, metric, labels), (value) => value * scale),
});

/** All rows, by the names that lessons use. */
export const filmRows = {
  lag: scraped(
    "Lag behind the source",
    "seconds",
    "debezium_metrics_MilliSecondsBehindSource",
    "Age of the last captured event when Debezium read it, before the queue; it stands still until the next one.",
    streaming,
    1 / 1000,
  ),
  since: scraped(
    "Since the last event",
    "seconds",
    "debezium_metrics_MilliSecondsSinceLastEvent",
    "Time since Debezium saw an event, one that it leaves out included.",
    streaming,
    1 / 1000,
  ),
  seen: {
    title: "Events seen",
    unit: "per second",
    metric: "debezium_metrics_TotalNumberOfEventsSeen",
    about: "Events that Debezium read from the slot in each second.",
    of: (film) =>
      increase(seriesInFilm(film, "debezium_metrics_TotalNumberOfEventsSeen", streaming)),
  },
  connected: scraped(
    "Connected",
    "state",
    "debezium_metrics_Connected",
    "1 while Debezium is in its streaming phase: also while it asks for a slot that is refused, for a minute each time, and after a silent cut.",
    streaming,
  ),
  queue: scraped(
    "Free places in the queue",
    "records",
    "debezium_metrics_QueueRemainingCapacity",
    "Of 8,192 places between Debezium's reader and the task that sends.",
    streaming,
  ),
  snapshot: scraped(
    "Snapshot runs",
    "state",
    "debezium_metrics_SnapshotRunning",
    "1 while a first snapshot is read.",
  ),
  running: scraped(
    "Running tasks",
    "state",
    "kafka_connect_worker_connector_running_task_count",
    "Tasks of the connector that its worker counts as running.",
  ),
  failed: scraped(
    "Failed tasks",
    "state",
    "kafka_connect_worker_connector_failed_task_count",
    "Tasks of the connector that its worker counts as failed.",
  ),
  active: scraped(
    "Records on their way",
    "records",
    "kafka_connect_source_task_source_record_active_count",
    "Records of batches that the task has given to Connect and Kafka has not acknowledged completely.",
  ),
  throttle: {
    ...scraped(
      "Throttled by the broker",
      "seconds",
      "kafka_producer_produce_throttle_time_avg",
      "For how long the broker makes the producer wait, on average; NaN when nothing was sent for 30 seconds.",
      {},
      1 / 1000,
    ),
    noise: 0.01,
    isQuietAtNaN: true,
  },
  slot: scraped(
    "Slot is read",
    "state",
    "pg_replication_slot_slot_is_active",
    "1 while a walsender reads the slot.",
  ),
  unconfirmed: {
    title: "Not confirmed",
    unit: "bytes",
    about: "WAL after confirmed_flush_lsn, asked from pg_replication_slots.",
    of: (film) =>
      minus(seriesInFilm(film, "slot_current_lsn"), seriesInFilm(film, "slot_confirmed_flush_lsn")),
  },
  retained: scraped(
    "Kept for the slot",
    "bytes",
    "pg_replication_slots_pg_wal_lsn_diff",
    "WAL after restart_lsn, which stays on the disk; NaN once that WAL was removed.",
  ),
  transaction: {
    title: "Longest transaction",
    unit: "seconds",
    metric: "pg_stat_activity_max_tx_duration",
    about:
      "Age of the oldest open transaction of a session, the connector's own included; prepared ones are not counted.",
    of: (film) =>
      greatest(
        film.series
          .filter(({ name }) => name === "pg_stat_activity_max_tx_duration")
          .map(samplesOf),
      ),
  },
  group: {
    title: "Consumer lag",
    unit: "records",
    metric: "kafka_consumergroup_lag_sum",
    about: "Records in the topics that the group warehouse has not committed.",
    of: (film) => total(film, "kafka_consumergroup_lag_sum"),
    // What is read between two commits of a group that keeps up.
    noise: 200,
  },
  canary: scraped(
    "Age of the canary",
    "seconds",
    "canary_age_seconds",
    "Age of the newest row of a table that is updated each second, as a reader of its topic sees it.",
  ),
  "connect-up": scraped("Worker answers", "state", "up", "1 when the worker's exporter answered.", {
    job: "connect",
  }),
  "postgresql-up": scraped(
    "Exporter of PostgreSQL answers",
    "state",
    "up",
    "1 when postgres_exporter answered in time, one second here; while PostgreSQL is down it takes one second to say pg_up 0.",
    { job: "postgresql" },
  ),
} as const satisfies Readonly<Record<string, FilmRow>>;

export type FilmRowId = keyof typeof filmRows;

export const filmRowIds = Object.keys(filmRows) as readonly FilmRowId[];
