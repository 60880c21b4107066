import { readConfig } from "./config/read-config.ts";
import { findJson } from "./find-json.ts";
import { asShown } from "./as-shown.ts";
import { bySeverity, type Reading } from "./reading.ts";
import { printedRows } from "./rows/printed-rows.ts";
import { readSlots } from "./rows/read-slots.ts";
import { readStatReplication } from "./rows/read-stat-replication.ts";
import { readStatus } from "./status/read-status.ts";

/** Names of columns by which a table without a rule below its head is told. */
const known: ReadonlySet<string> = new Set([
  ...["slot_name", "plugin", "slot_type", "active", "active_pid", "wal_status", "restart_lsn"],
  ...["confirmed_flush_lsn", "safe_wal_size", "invalidation_reason", "catalog_xmin", "failover"],
  ...["pid", "application_name", "client_addr", "state", "sync_state", "pg_current_wal_lsn"],
  ...["sent_lsn", "write_lsn", "flush_lsn", "replay_lsn", "write_lag", "flush_lag", "replay_lag"],
]);

/**
 * Recognizes what an engineer pastes, and reads it: the state of connectors from Connect's REST API,
 * rows of `pg_replication_slots` or `pg_stat_replication`, a connector's configuration. Prompts,
 * commands and colors of a terminal around it do no harm.
 * @returns `undefined` when the text is none of these; nothing makes it throw
 */
export function readPasted(text: string): Reading | undefined {
  const plain = asShown(text);
  const json = findJson(plain);
  const status = readStatus(json);
  const config = readConfig(plain, json);
  // GET /connectors?expand=status&expand=info has both: first how it is, then how it is set up.
  if (status && config) {
    return { ...status, findings: bySeverity([...status.findings, ...config.findings]) };
  }
  const rows = printedRows(plain, json, known);
  return status ?? config ?? readSlots(plain, rows) ?? readStatReplication(rows);
}
