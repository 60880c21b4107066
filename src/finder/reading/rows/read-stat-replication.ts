import { bySeverity, type PastedFinding, type Reading, type ReadingRow } from "../reading.ts";
import { bytesInWords, lsnBytes, lsnDistance } from "./lsn-distance.ts";
import { bareWalsenderRow } from "./bare-walsender-row.ts";
import type { PrintedRow } from "./printed-rows.ts";

/** Columns that only `pg_stat_replication` has. */
const own = ["sent_lsn", "write_lsn", "flush_lsn", "replay_lsn", "sync_state"];

const shown = [
  ...["pid", "usename", "client_addr", "backend_start", "state", "sync_state"],
  ...["sent_lsn", "write_lsn", "flush_lsn", "replay_lsn", "write_lag", "flush_lag", "replay_lag"],
];

/** The columns of the view that are read here. */
export const walsenderColumns: readonly string[] = [...own, ...shown, "application_name"];

/** From how much WAL on a distance is worth a word: 16 segments of 16 MB. */
const farBehind = 16 * 16 * 1024 ** 2;

/** Lag columns mean time to a confirmation, which a connector sends with its offset flush. */
const scaling = "/course/03-module-3/06-connector-scaling-tasks/#find-the-slow-link";
const confirming = "/course/03-module-3/05-wal-bloat-heartbeat/#how-the-confirmed-lsn-travels-back";
const causes = "/course/03-module-3/05-wal-bloat-heartbeat/#three-causes";

function isWalsender(row: PrintedRow): boolean {
  const positions = own.filter((name) => name.endsWith("_lsn")).map((name) => row.get(name) ?? "");
  if (positions.some((lsn) => lsn !== "" && lsnBytes(lsn) === undefined)) return false;
  return own.filter((name) => row.has(name)).length >= 2;
}

/** A logical walsender in `synchronous_standby_names` makes each COMMIT wait for the connector. */
function waitedFor(row: PrintedRow, named: string): PastedFinding[] {
  const connector = /debezium/i.test(row.get("application_name") ?? "");
  if (!connector || !/^(?:sync|quorum)$/.test(row.get("sync_state") ?? "")) return [];
  const text = `${named} counts as a synchronous standby: a COMMIT waits until the connector has confirmed, by default up to a minute. Take its application_name out of synchronous_standby_names.`;
  return [{ level: "danger", text, leads: confirming }];
}

function stateOf(row: PrintedRow, named: string): PastedFinding[] {
  const state = row.get("state") ?? "";
  if (state !== "catchup" && state !== "startup" && state !== "stopping") return [];
  const said = {
    catchup: "is still reading WAL of the past; it is streaming once it has caught up",
    startup: "has only just begun, or waits to begin",
    stopping: "is about to end, because the server shuts down",
  };
  return [{ level: "note", text: `${named} ${said[state]}.`, leads: scaling }];
}

function distant(row: PrintedRow, named: string, server: string | undefined): PastedFinding[] {
  const sent = row.get("sent_lsn");
  const unsent = lsnDistance(sent, row.get("pg_current_wal_lsn") ?? server) ?? 0;
  const unconfirmed = lsnDistance(row.get("flush_lsn"), sent) ?? 0;
  const findings: PastedFinding[] = [];
  if (unsent >= farBehind) {
    const text = `${named} has ${bytesInWords(unsent)} of WAL to send yet: reading, decoding or the reader behind it is slow.`;
    findings.push({ level: "warning", text, leads: "/runbooks/lag-grows/" });
  }
  if (unconfirmed >= farBehind) {
    const text = `${named} has sent ${bytesInWords(unconfirmed)} that are not confirmed. A connector confirms with its offset flush, every 60 seconds by default, so look again after two flushes; a large transaction is confirmed only at its end. A standby confirms at once, so look at its disk and the network.`;
    findings.push({ level: "warning", text, leads: causes });
  }
  return findings;
}

function senderName(row: PrintedRow): string {
  const name = [row.get("application_name"), row.get("pid")].find((text) => (text ?? "") !== "");
  return name === undefined ? "The walsender" : `Walsender ${name}`;
}

function inShort(row: PrintedRow): ReadingRow {
  const parts = ["state", "sync_state", "sent_lsn", "flush_lsn"].flatMap((name) => {
    const value = row.get(name) ?? "";
    return value === "" ? [] : [name.endsWith("_lsn") ? `${name} ${value}` : value];
  });
  return { name: senderName(row), value: parts.join(", ") };
}

/**
 * Reads rows of `pg_stat_replication`.
 * @param rows the rows of all tables in the text
 * @param cells of each row without a head; they are read where no row has one
 * @returns `undefined` when there is no row of a walsender
 */
export function readStatReplication(
  rows: readonly PrintedRow[],
  cells: readonly (readonly string[])[] = [],
): Reading | undefined {
  const headed = rows.filter(isWalsender);
  const senders = headed.length > 0 ? headed : cells.flatMap((row) => bareWalsenderRow(row) ?? []);
  const [first, ...more] = senders;
  if (!first) return undefined;
  const server = rows
    .map((row) => row.get("pg_current_wal_lsn"))
    .find((lsn) => lsnBytes(lsn) !== undefined);
  const columns = shown.flatMap((name) => {
    const value = first.get(name) ?? "";
    return value === "" ? [] : [{ name, value }];
  });
  return {
    kind: "stat-replication",
    title: more.length === 0 ? senderName(first) : `${senders.length} walsenders`,
    rows: more.length === 0 ? columns : senders.map(inShort),
    findings: bySeverity(
      senders.flatMap((row) => {
        const named = senderName(row);
        return [...waitedFor(row, named), ...distant(row, named, server), ...stateOf(row, named)];
      }),
    ),
  };
}
