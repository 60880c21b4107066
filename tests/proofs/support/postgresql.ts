import { labShell, type Environment, type LabShell } from "../../../lab/stack/lab-shell.ts";

/** A row of `pg_replication_slots`, with two distances in bytes. */
export interface Slot {
  readonly slot_name: string;
  readonly active: boolean;
  readonly wal_status: string | null;
  readonly invalidation_reason: string | null;
  readonly restart_lsn: string | null;
  readonly confirmed_flush_lsn: string | null;
  readonly safe_wal_size: number | null;
  readonly retained: number | null;
  readonly unconfirmed: number | null;
}

export interface Postgresql {
  readonly sql: LabShell["sql"];
  /** The rows of a query, as objects. */
  readonly rows: <Row>(query: string, database?: string) => Promise<Row[]>;
  /** The row of a slot; `undefined` when there is none. */
  readonly slot: (name: string) => Promise<Slot | undefined>;
  /** Sets server parameters and reloads; `null` resets one. */
  readonly set: (parameters: Readonly<Record<string, string | null>>) => Promise<void>;
}

// The reason is a column since PostgreSQL 17; before, it is null here.
const slotQuery = `SELECT slot_name, active, wal_status, restart_lsn, confirmed_flush_lsn, safe_wal_size,
  to_jsonb(pg_replication_slots) ->> 'invalidation_reason' AS invalidation_reason,
  pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint AS retained,
  pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint AS unconfirmed
  FROM pg_replication_slots`;

/** SQL through psql, with the environment of the lab shell. */
export function postgresql(env: Environment): Postgresql {
  const { sql } = labShell(env);
  const rows = async <Row>(query: string, database?: string) =>
    JSON.parse(
      await sql(`SELECT coalesce(json_agg(found), '[]') FROM (${query}) found`, database),
    ) as Row[];
  return {
    sql,
    rows,
    slot: async (name) => (await rows<Slot>(`${slotQuery} WHERE slot_name = '${name}'`))[0],
    set: async (parameters) => {
      const lines = Object.entries(parameters).map(([name, value]) =>
        value === null ? `ALTER SYSTEM RESET ${name};` : `ALTER SYSTEM SET ${name} = '${value}';`,
      );
      await sql([...lines, "SELECT pg_reload_conf() \\g /dev/null"].join("\n"));
      // A session reads the new values after its own reload: a new one has them for certain later.
      await sql("SELECT pg_sleep(0.5) \\g /dev/null");
    },
  };
}
