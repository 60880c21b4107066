import { type Engine, isRefusal, rowsOf } from "./engine.ts";
import type { Judgment, Situation } from "./lab-schema.ts";
import { pitfallsOf, worldRefused } from "./pitfalls.ts";

/** A slot at one moment. Sizes are in bytes. */
export interface SlotRow {
  readonly slot_name: string;
  readonly slot_type: string;
  /** `null` for a slot that reserves no WAL. */
  readonly wal_status: string | null;
  readonly invalidation_reason: string | null;
  readonly retained: number | null;
  readonly unconfirmed: number | null;
  readonly safe_wal_size: number | null;
  /** The connector that reads it. */
  readonly reader: string | null;
}

export interface ConnectorStatus {
  readonly name: string;
  readonly state: string;
  readonly task: string | null;
  readonly trace: string;
  readonly slot_name: string;
}

/** A change that no consumer will get. */
export interface LostChange {
  readonly connector: string;
  readonly table_name: string;
  readonly what: "write" | "delete";
  readonly why: "skipped" | "unpublished";
  readonly ids: readonly string[];
}

/** The WAL at one moment: all that is drawn of it. */
export interface Glance {
  readonly minute: number;
  readonly slots: readonly SlotRow[];
  /** Size of pg_wal in bytes. */
  readonly wal: number;
  /** `max_slot_wal_keep_size` in bytes; `null` when there is no limit. */
  readonly limit: number | null;
}

/** The lab at one moment: all that the panel shows and the tests compare. */
export interface Observation extends Glance {
  readonly connectors: readonly ConnectorStatus[];
  readonly lost: readonly LostChange[];
  /** The goals that are reached, by id. */
  readonly reached: readonly string[];
  /** The mistakes that are true, by id. */
  readonly tripped: readonly string[];
  /** The statement of the world that PostgreSQL has refused, and what it said. */
  readonly refused?: Refused;
}

/** Why the world stands still. */
export interface Refused {
  readonly statement: string;
  readonly said: string;
}

const slotsQuery = `
  SELECT s.slot_name, s.slot_type, s.wal_status, s.invalidation_reason, s.safe_wal_size,
         pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint AS retained,
         pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::bigint AS unconfirmed,
         (SELECT c.name FROM connect.connectors c WHERE c.task = 'RUNNING'
            AND coalesce(c.config ->> 'slot.name', 'debezium') = s.slot_name LIMIT 1) AS reader
  FROM pg_replication_slots s ORDER BY s.slot_name`;
const sizesQuery = `
  SELECT (SELECT sum(size)::bigint FROM pg_ls_waldir()) AS wal,
         (SELECT nullif(setting::bigint, -1) * 1048576 FROM pg_settings
          WHERE name = 'max_slot_wal_keep_size') AS limit`;
const connectorsQuery = `
  SELECT name, state, task, trace, coalesce(config ->> 'slot.name', 'debezium') AS slot_name
  FROM connect.connectors ORDER BY name`;
const lostQuery = `
  SELECT connector, table_name, what, why, json_agg(id ORDER BY id) AS ids
  FROM lab.lost GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/**
 * Asks whether judgments are true. A query that PostgreSQL refuses is not: the learner may have
 * dropped what it reads.
 * @returns the ids of those that are
 */
export async function judgePitfalls(
  engine: Engine,
  judgments: readonly Judgment[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, sql } of judgments) {
    const outcome = await engine.run(sql);
    if (!isRefusal(outcome) && outcome.rows[0]?.[0] === "t") found.push(id);
  }
  return found;
}

/** Looks at the WAL and its slots only. */
export async function glance(engine: Engine, minute: number): Promise<Glance> {
  const [sizes] = await rowsOf<Pick<Glance, "wal" | "limit">>(engine, sizesQuery);
  const slots = await rowsOf<SlotRow>(engine, slotsQuery);
  return { minute, slots, wal: sizes?.wal ?? 0, limit: sizes?.limit ?? null };
}

/** Looks at the whole lab. */
export async function observe(
  engine: Engine,
  lab: Situation,
  minute: number,
  refused?: Refused,
): Promise<Observation> {
  return {
    ...(await glance(engine, minute)),
    connectors: await rowsOf<ConnectorStatus>(engine, connectorsQuery),
    lost: await rowsOf<LostChange>(engine, lostQuery),
    reached: await judgePitfalls(engine, lab.goals),
    tripped: [
      ...(await judgePitfalls(engine, pitfallsOf(lab))),
      ...(refused ? [worldRefused] : []),
    ],
    ...(refused ? { refused } : {}),
  };
}
