import { filmRows, scraped, seriesInFilm, total, type FilmRow } from "./rows.ts";

/** A row that the lab asked PostgreSQL for: a position, of which only tells whether it moves. */
const position = (title: string, name: string): FilmRow => ({
  title,
  unit: "bytes",
  about: "Asked from pg_replication_slots.",
  of: (film) => seriesInFilm(film, name),
});

/** What tells incidents apart: the rows of films, and some that no film draws. */
export const conditionRows = {
  ...filmRows,
  stopped: scraped(
    "Status “stopped”",
    "state",
    "kafka_connect_connector_status",
    "1 while the connector is stopped.",
    { status: "stopped" },
  ),
  paused: scraped(
    "Paused tasks",
    "state",
    "kafka_connect_worker_connector_paused_task_count",
    "Tasks of the connector that its worker counts as paused.",
  ),
  hosted: scraped(
    "Connectors of the worker",
    "state",
    "kafka_connect_worker_connector_count",
    "Connectors that the worker has, stopped ones included.",
  ),
  lost: scraped(
    "wal_status “lost”",
    "state",
    "pg_replication_slot_wal_status",
    "1 once the slot is lost.",
    { wal_status: "lost" },
  ),
  transactions: scraped(
    "Transactions read",
    "records",
    "debezium_metrics_NumberOfCommittedTransactions",
    "How often the transaction of the captured events changed.",
    { context: "streaming" },
  ),
  written: {
    title: "Rows written to the tables",
    unit: "records",
    about: "What PostgreSQL counts as inserted, updated and deleted.",
    of: (film) =>
      total(
        film,
        "pg_stat_user_tables_n_tup_ins",
        "pg_stat_user_tables_n_tup_upd",
        "pg_stat_user_tables_n_tup_del",
      ),
  },
  events: scraped(
    "Events seen in all",
    "records",
    "debezium_metrics_TotalNumberOfEventsSeen",
    "How many events Debezium has read from the slot since its stream began.",
    { context: "streaming" },
  ),
  restart: position("restart_lsn", "slot_restart_lsn"),
  confirmed: position("confirmed_flush_lsn", "slot_confirmed_flush_lsn"),
} as const satisfies Readonly<Record<string, FilmRow>>;

export type ConditionRowId = keyof typeof conditionRows;
