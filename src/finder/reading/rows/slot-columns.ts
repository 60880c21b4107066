import { sizeInBytes } from "./lsn-distance.ts";
import type { PrintedRow } from "./printed-rows.ts";

/** The columns of `pg_replication_slots`. Source: PostgreSQL 18's documentation of the view. */
export const viewColumns = [
  ...["slot_name", "plugin", "slot_type", "datoid", "database", "temporary", "active"],
  ...["active_pid", "xmin", "catalog_xmin", "restart_lsn", "confirmed_flush_lsn", "wal_status"],
  ...["safe_wal_size", "two_phase", "two_phase_at", "inactive_since", "conflicting"],
  ...["invalidation_reason", "failover", "synced"],
];

/**
 * What queries call a column, without `_` and the unit at the end: `pg` is `pg_size_pretty`. A
 * distance to either position is what the slot keeps, at least: what is confirmed is never before
 * `restart_lsn`.
 */
const aliases: readonly (readonly [column: string, names: RegExp])[] = [
  ["unconfirmed", /unconfirmed$|^confirmed(?:flush)?lag$/],
  ["safe_wal_size", /^safe(?:wal)?$|^headroom$/],
  ["invalidation_reason", /^reason$/],
  ["restart_lsn", /^restart$/],
  ["confirmed_flush_lsn", /^confirmed(?:flush)?(?:lsn)?$/],
  ["catalog_age", /^(?:catalog)?(?:xmin)?age$/],
  ["retained", /retain|keep|kept|behind|lag$|diff$|distance$|^wal$|^pg$|^size$/],
];

/** Columns that hold a number of bytes, as this reading has them. */
const sizes = ["retained", "unconfirmed", "safe_wal_size"];

/** What a column that is told by a word of daily use has to hold. */
const value: Readonly<Record<string, RegExp>> = {
  restart_lsn: /^[0-9A-F]+\/[0-9A-F]+$/i,
  confirmed_flush_lsn: /^[0-9A-F]+\/[0-9A-F]+$/i,
  catalog_age: /^\d+$/,
};

/** A column and its text under the view's name; `undefined` when the column is not understood. */
function understood(column: string, cell: string): readonly [string, string] | undefined {
  const plain = column.slice(0, 40).toLowerCase().replace(/[_\s]/g, "");
  const [, name = plain, unit = ""] = /^(.+?)(?:in)?([kmgt]i?b)$/.exec(plain) ?? [];
  const bare = name.replace(/^(.+?)(?:bytes|pretty|human|size)+$/, "$1");
  const meant = viewColumns.includes(column)
    ? column
    : aliases.find(([, names]) => names.test(bare))?.[0];
  if (meant === undefined) return undefined;
  if (cell === "") return [meant, cell];
  if (!sizes.includes(meant)) return value[meant]?.test(cell) === false ? undefined : [meant, cell];
  const bytes = sizeInBytes(/[a-z]/i.test(cell) ? cell : cell + unit);
  return bytes === undefined ? undefined : [meant, String(bytes)];
}

/** A row of slots under the names of the view, and the names of its columns that were not read. */
export interface SlotColumns {
  readonly of: PrintedRow;
  readonly unread: readonly string[];
}

/**
 * A row that may be one of slots, in which the queries' own names of columns are replaced by the
 * view's, and sizes such as `312 GB` by bytes: `retained`, `unconfirmed` and `catalog_age` besides.
 * Of two columns with the same meaning the larger size counts.
 */
export function slotRow(row: PrintedRow): SlotColumns {
  const of = new Map<string, string>();
  const unread: string[] = [];
  for (const [column, cell] of row) {
    const [name, text] = understood(column, cell) ?? ["", ""];
    if (name === "" && cell !== "") unread.push(column);
    if (name === "") continue;
    if (!of.has(name) || Number(text) > Number(of.get(name))) of.set(name, text);
  }
  return { of, unread };
}
