import { isFlag } from "./bare-cells.ts";
import { lsnBytes } from "./lsn-distance.ts";
import type { PrintedRow } from "./printed-rows.ts";

const head =
  "slot_name plugin slot_type datoid database temporary active active_pid xmin catalog_xmin restart_lsn confirmed_flush_lsn wal_status safe_wal_size two_phase";
const since16 = `${head} conflicting`;
const since17 = `${head} inactive_since conflicting invalidation_reason failover synced`;
const since18 = since17.replace("two_phase", "two_phase two_phase_at");

/**
 * The columns of `SELECT * FROM pg_replication_slots` by their number: PostgreSQL 13, 14 and 15, 16,
 * 17, 18. Source: the documentation of the view in each of them.
 */
const columnsByNumber = new Map(
  [head.replace(" two_phase", ""), head, since16, since17, since18].map((names) => {
    const columns = names.split(" ");
    return [columns.length, columns];
  }),
);

/** The values of `wal_status`. */
export const walStatuses: ReadonlySet<string> = new Set([
  "reserved",
  "extended",
  "unreserved",
  "lost",
]);

/** A row of the whole view: each of its telling columns holds what it can hold. */
function wholeRow(cells: readonly string[]): PrintedRow | undefined {
  const columns = columnsByNumber.get(cells.length);
  if (!columns) return undefined;
  const row = new Map(columns.map((column, at) => [column, cells[at] ?? ""]));
  const type = row.get("slot_type");
  const status = row.get("wal_status") ?? "";
  const typed = type === "logical" || type === "physical";
  return typed && isFlag(row.get("active")) && (status === "" || walStatuses.has(status))
    ? row
    : undefined;
}

/**
 * A row of a query for some columns: the slot's name, one flag, and a `wal_status` or two positions.
 * Nothing else in PostgreSQL looks like that, and the flag that people ask for is `active`. Of two
 * positions the smaller is `restart_lsn`, because what is confirmed is never before it.
 */
function shortRow(cells: readonly string[]): PrintedRow | undefined {
  const [name = "", ...rest] = cells;
  const [active, ...moreFlags] = rest.filter(isFlag);
  const [status, ...moreStatuses] = rest.filter((cell) => walStatuses.has(cell));
  const positions = rest
    .filter((cell) => lsnBytes(cell) !== undefined)
    .sort((a, b) => (lsnBytes(a) ?? 0) - (lsnBytes(b) ?? 0));
  const sure = status === undefined ? positions.length === 2 : positions.length <= 2;
  if (!/^[a-z0-9_]+$/.test(name) || active === undefined || !sure) return undefined;
  if (moreFlags.length > 0 || moreStatuses.length > 0) return undefined;
  const row = new Map([
    ["slot_name", name],
    ["active", active],
  ]);
  if (status !== undefined) row.set("wal_status", status);
  // Which size it is, nobody can tell: what such a cell says is what was not read.
  for (const cell of rest) {
    const read = isFlag(cell) || walStatuses.has(cell) || lsnBytes(cell) !== undefined;
    if (!read && /^-?\d/.test(cell)) row.set(cell, cell);
  }
  const [first, second] = positions;
  if (first !== undefined && second !== undefined) {
    row.set("restart_lsn", first).set("confirmed_flush_lsn", second);
  } else if (first !== undefined && status === "lost") {
    // A lost slot has lost `restart_lsn`; of any other slot one position could be either.
    row.set("confirmed_flush_lsn", first);
  }
  return row;
}

/** A row of slots that was printed without a head, if it can be told which column is which. */
export function bareSlotRow(line: string): PrintedRow | undefined {
  if (!line.includes("|")) return undefined;
  const cells = line.split("|").map((cell) => cell.trim());
  return wholeRow(cells) ?? shortRow(cells);
}
