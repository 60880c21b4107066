import { bySeverity, type Reading, type ReadingRow } from "../reading.ts";
import { bareSlotRow, walStatuses } from "./bare-slot-row.ts";
import { bytesInWords, lsnBytes, lsnDistance } from "./lsn-distance.ts";
import { printedLines, type PrintedRow } from "./printed-rows.ts";
import { slotFindings } from "./slot-findings.ts";

/** Columns that only `pg_replication_slots` has and that say how a slot is. */
const own = [
  ...["restart_lsn", "confirmed_flush_lsn", "wal_status", "safe_wal_size"],
  ...["invalidation_reason", "inactive_since"],
];

/** Columns in which queries put the position of the server. */
const serverPositions = ["pg_current_wal_lsn", "pg_current_wal_flush_lsn", "current_wal_lsn"];

/** The columns that a reader is shown, in this order. */
const shown = [
  ...["slot_type", "plugin", "database", "active", "active_pid", "wal_status", "safe_wal_size"],
  ...["invalidation_reason", "conflicting", "restart_lsn", "confirmed_flush_lsn", "catalog_xmin"],
  ...["temporary", "two_phase", "failover", "synced", "inactive_since"],
];

/** Whether a row is one of `pg_replication_slots`: its values are such as the view has. */
function isSlot(row: PrintedRow): boolean {
  const status = row.get("wal_status") ?? "";
  if (status !== "" && !walStatuses.has(status)) return false;
  const positions = ["restart_lsn", "confirmed_flush_lsn"].map((name) => row.get(name) ?? "");
  if (positions.some((lsn) => lsn !== "" && lsnBytes(lsn) === undefined)) return false;
  const present = own.filter((name) => row.has(name)).length;
  return present >= 2 || (present === 1 && (row.has("slot_name") || row.has("active")));
}

/** Where the server writes: the furthest of the positions that were pasted beside the slots. */
function serverPosition(rows: readonly PrintedRow[]): string | undefined {
  return rows
    .flatMap((row) => serverPositions.flatMap((name) => row.get(name) ?? []))
    .filter((lsn) => lsnBytes(lsn) !== undefined)
    .sort((a, b) => (lsnBytes(b) ?? 0) - (lsnBytes(a) ?? 0))[0];
}

function distances(row: PrintedRow, server: string | undefined): ReadingRow[] {
  const [restart, confirmed] = [row.get("restart_lsn"), row.get("confirmed_flush_lsn")];
  const measured: [string, number | undefined][] = [
    ["WAL that the slot retains", lsnDistance(restart, server)],
    ["not confirmed yet", lsnDistance(confirmed, server)],
    ["from restart_lsn to confirmed_flush_lsn", lsnDistance(restart, confirmed)],
  ];
  return measured.flatMap(([name, bytes]) =>
    bytes === undefined ? [] : [{ name, value: exactly(bytes) }],
  );
}

/** A size in words, with its bytes where these are not the same. */
function exactly(bytes: number): string {
  const words = bytesInWords(bytes);
  return words.endsWith(" bytes") ? words : `${words} (${bytes.toLocaleString("en-US")} bytes)`;
}

function sizeInWords(name: string, value: string): string {
  return name === "safe_wal_size" && /^-?\d+$/.test(value) ? exactly(Number(value)) : value;
}

/** All of one slot, a column a row. */
function oneSlot(row: PrintedRow, server: string | undefined): ReadingRow[] {
  const columns = shown.flatMap((name) => {
    const value = row.get(name) ?? "";
    return value === "" ? [] : [{ name, value: sizeInWords(name, value) }];
  });
  return [...columns, ...distances(row, server)];
}

/** One of several slots, in one row. */
function slotInShort(row: PrintedRow, server: string | undefined): ReadingRow {
  const active = row.get("active") ?? "";
  const retained = lsnDistance(row.get("restart_lsn"), server);
  const parts = [
    active === "" ? "" : /^[ty]/i.test(active) ? "active" : "inactive",
    row.get("wal_status") ?? "",
    row.get("invalidation_reason") ?? "",
    retained === undefined ? "" : `retains ${bytesInWords(retained)}`,
  ];
  return {
    name: row.get("slot_name") ?? "slot",
    value: parts.filter((part) => part !== "").join(", "),
  };
}

/**
 * Reads rows of `pg_replication_slots`.
 * @param rows the rows of all tables in the text
 * @returns `undefined` when there is no row of a slot
 */
export function readSlots(text: string, rows: readonly PrintedRow[]): Reading | undefined {
  const headed = rows.filter(isSlot);
  const slots =
    headed.length > 0 ? headed : printedLines(text).flatMap((line) => bareSlotRow(line) ?? []);
  const [first, ...more] = slots;
  if (!first) return undefined;
  const server = serverPosition(rows);
  const single = more.length === 0;
  return {
    kind: "replication-slots",
    title: single
      ? `Replication slot ${first.get("slot_name") ?? ""}`.trim()
      : `${slots.length} replication slots`,
    rows: single ? oneSlot(first, server) : slots.map((slot) => slotInShort(slot, server)),
    findings: bySeverity(slots.flatMap(slotFindings)),
  };
}
