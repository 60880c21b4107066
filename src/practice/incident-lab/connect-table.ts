import { type Engine, must, rowsOf } from "./engine.ts";
import type { Connector, Offset, ConnectorRun, SlotState } from "./simulated-connector.ts";
import { includedTables } from "./include-list.ts";
import { formatLsn, parseLsn } from "./lsn.ts";
import { quoted } from "./sql-text.ts";

/** A row of `connect.connectors`. */
interface ConnectorRow {
  readonly name: string;
  readonly state: Connector["state"];
  readonly config: Readonly<Record<string, string | undefined>>;
  readonly stored_lsn: string | null;
  readonly stored_after: Offset["after"] | null;
  readonly starts: number;
}

/** A connector with the parts of its configuration that only the world needs. */
export interface ConfiguredConnector extends Connector {
  /** `heartbeat.action.query`. */
  readonly actionQuery: string | undefined;
  /** `publication.autocreate.mode` is `filtered`. */
  readonly filtered: boolean;
  /** Why Debezium would not start with this configuration. */
  readonly refused: string | undefined;
}

function connectorOf(
  { config, ...row }: ConnectorRow,
  existing: readonly string[],
): ConfiguredConnector {
  const tables = includedTables(config["table.include.list"], existing);
  const beats = Number(config["heartbeat.interval.ms"] ?? 0) > 0;
  const mode = config["snapshot.mode"];
  return {
    name: row.name,
    state: row.state,
    starts: row.starts,
    slot: config["slot.name"] ?? "debezium",
    publication: config["publication.name"] ?? "dbz_publication",
    tables: tables ?? [],
    refused: tables ? undefined : "The 'table.include.list' value is invalid",
    snapshotMode: mode === "no_data" || mode === "when_needed" ? mode : "initial",
    heartbeat: beats,
    actionQuery: beats ? config["heartbeat.action.query"] : undefined,
    filtered: config["publication.autocreate.mode"] === "filtered",
    signals: config["signal.data.collection"],
    stored:
      row.stored_lsn === null
        ? undefined
        : { lsn: parseLsn(row.stored_lsn), after: row.stored_after ?? "snapshot" },
  };
}

/** All connectors of the lab, as they are configured at this moment. */
export async function readConnectors(engine: Engine): Promise<ConfiguredConnector[]> {
  const columns = "name, state, config, stored_lsn, stored_after, starts";
  const query = `SELECT ${columns} FROM connect.connectors ORDER BY name`;
  const rows = await rowsOf<ConnectorRow>(engine, query);
  const tables = await readTables(engine);
  return rows.map((row) => connectorOf(row, tables));
}

/** The tables that a connector can capture: all but the server's own and those of the lab. */
async function readTables(engine: Engine): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    engine,
    `SELECT format('%s.%s', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'connect', 'lab', 'sink') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** The slot of a connector; `undefined` when there is none. */
export async function slotState(engine: Engine, name: string): Promise<SlotState | undefined> {
  const [row] = await rowsOf<{ restart: string | null; confirmed: string | null; lost: boolean }>(
    engine,
    `SELECT restart_lsn AS restart, confirmed_flush_lsn AS confirmed, wal_status = 'lost' AS lost
     FROM pg_replication_slots WHERE slot_name = ${quoted(name)}`,
  );
  if (!row) return undefined;
  const lsn = (text: string | null) => (text === null ? undefined : parseLsn(text));
  return { restart: lsn(row.restart), confirmed: lsn(row.confirmed), lost: row.lost };
}

/** Writes down what a connector's task does, and the offset it has stored. */
export async function writeTask(
  engine: Engine,
  name: string,
  { task, trace }: Pick<ConnectorRun, "task" | "trace">,
  stored: Offset | undefined,
): Promise<void> {
  const offset = stored
    ? `, stored_lsn = '${formatLsn(stored.lsn)}', stored_after = '${stored.after}'`
    : "";
  const [status, said] = [task === undefined ? "NULL" : quoted(task), quoted(trace)];
  await must(
    engine,
    `UPDATE connect.connectors SET task = ${status}, trace = ${said}${offset}
     WHERE name = ${quoted(name)} AND ((task, trace) IS DISTINCT FROM (${status}, ${said}) ${stored ? `OR stored_lsn IS DISTINCT FROM '${formatLsn(stored.lsn)}'` : ""})`,
  );
}
