import { bySeverity, type PastedFinding, type Reading, type ReadingRow } from "../reading.ts";
import { bareSlotRow, walStatuses } from "./bare-slot-row.ts";
import { bytesInWords, lsnBytes, lsnDistance } from "./lsn-distance.ts";
import { printedLines, type PrintedRow } from "./printed-rows.ts";
import { walsenderColumns } from "./read-stat-replication.ts";
import { changeFindings, changeInWords, rowsBySlot } from "./slot-changes.ts";
import { slotRow, type SlotColumns } from "./slot-columns.ts";
import { slotFindings } from "./slot-findings.ts";

/** Columns that only `pg_replication_slots` has and that say how a slot is. */
const own = [
  ...["restart_lsn", "confirmed_flush_lsn", "wal_status", "safe_wal_size"],
  ...["invalidation_reason", "inactive_since"],
];

/** What queries compute from them, under the names that this reading gives it. */
const computed = ["retained", "unconfirmed", "catalog_age"];

/** Columns in which queries put the position of the server. */
const serverPositions = [
  ...["pg_current_wal_lsn", "pg_current_wal_flush_lsn", "pg_current_wal_insert_lsn"],
  ...["current_wal_lsn", "current_lsn"],
];

/** The columns that a reader is shown, in this order. */
const shown = [
  ...["slot_type", "plugin", "database", "active", "active_pid", "wal_status", "safe_wal_size"],
  ...["invalidation_reason", "conflicting", "restart_lsn", "confirmed_flush_lsn", "catalog_xmin"],
  ...["catalog_age", "temporary", "two_phase", "failover", "synced", "inactive_since"],
];

/**
 * A row of `pg_replication_slots`: its values are such as the view has, and a slot's name or the
 * view's own columns tell it from other tables. `undefined` when it is none.
 */
function asSlot(row: PrintedRow): SlotColumns | undefined {
  const named = row.has("slot_name");
  const telling = own.some((name) => row.has(name)) || row.has("retained");
  if (!named && !telling) return undefined;
  const slot = slotRow(row);
  const status = slot.of.get("wal_status") ?? "";
  if (status !== "" && !walStatuses.has(status)) return undefined;
  const positions = ["restart_lsn", "confirmed_flush_lsn"].map((name) => slot.of.get(name) ?? "");
  if (positions.some((lsn) => lsn !== "" && lsnBytes(lsn) === undefined)) return undefined;
  const present = [...own, ...computed].filter((name) => slot.of.has(name)).length;
  const seen = own.some((name) => row.has(name)) && row.has("active");
  return present >= 2 || (present === 1 && (named || seen)) ? slot : undefined;
}

/** The larger of what a column says of a distance and what its two positions say. */
function larger(said: string | undefined, from: string | undefined, to: string | undefined) {
  const bytes = lsnDistance(from, to) ?? Number.NaN;
  return Number(said ?? "") > bytes || Number.isNaN(bytes) ? (said ?? "") : String(bytes);
}

/** A slot with the distances to the position of the server in it. */
function measured(slot: PrintedRow, server: string | undefined): PrintedRow {
  return new Map([
    ...slot,
    ["retained", larger(slot.get("retained"), slot.get("restart_lsn"), server)],
    ["unconfirmed", larger(slot.get("unconfirmed"), slot.get("confirmed_flush_lsn"), server)],
  ]);
}

/** Columns with a value that nothing here looks at: what they say may matter. */
function notRead(slots: readonly SlotColumns[]): PastedFinding[] {
  const names = new Set(slots.flatMap(({ unread }) => unread));
  for (const name of [...serverPositions, ...walsenderColumns]) names.delete(name);
  return names.size === 0 ? [] : [{ level: "note", text: `Not read: ${[...names].join(", ")}.` }];
}

/** Where the server writes: the furthest of the positions that were pasted beside the slots. */
function serverPosition(rows: readonly PrintedRow[]): string | undefined {
  return rows
    .flatMap((row) => serverPositions.flatMap((name) => row.get(name) ?? []))
    .filter((lsn) => lsnBytes(lsn) !== undefined)
    .sort((a, b) => (lsnBytes(b) ?? 0) - (lsnBytes(a) ?? 0))[0];
}

function distances(row: PrintedRow): ReadingRow[] {
  const between = lsnDistance(row.get("restart_lsn"), row.get("confirmed_flush_lsn"));
  const all = [
    ["WAL that the slot retains", row.get("retained") ?? ""],
    ["not confirmed yet", row.get("unconfirmed") ?? ""],
    ["from restart_lsn to confirmed_flush_lsn", String(between ?? "")],
  ] as const;
  return all.flatMap(([name, bytes]) =>
    bytes === "" ? [] : [{ name, value: exactly(Number(bytes)) }],
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
function oneSlot(row: PrintedRow): ReadingRow[] {
  const columns = shown.flatMap((name) => {
    const value = row.get(name) ?? "";
    return value === "" ? [] : [{ name, value: sizeInWords(name, value) }];
  });
  return [...columns, ...distances(row)];
}

/** One slot at two times: what changed, and what did not. */
function oneSlotTwice(first: PrintedRow, last: PrintedRow): ReadingRow[] {
  const two = [first, last] as const;
  const sizes = [
    ["retained", "WAL that the slot retains"],
    ["unconfirmed", "not confirmed yet"],
  ] as const;
  return [
    ...shown.flatMap((name) => changeInWords(name, two, sizeInWords)),
    ...sizes.flatMap(([column, name]) =>
      changeInWords(column, two, (_, bytes) => exactly(Number(bytes))).map(({ value }) => ({
        name,
        value,
      })),
    ),
  ];
}

/** One of several slots, in one row. */
function slotInShort(row: PrintedRow): ReadingRow {
  const active = row.get("active") ?? "";
  const retained = row.get("retained") ?? "";
  const parts = [
    active === "" ? "" : /^[ty]/i.test(active) ? "active" : "inactive",
    row.get("wal_status") ?? "",
    row.get("invalidation_reason") ?? "",
    retained === "" ? "" : `retains ${bytesInWords(Number(retained))}`,
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
  const headed = rows.flatMap((row) => asSlot(row) ?? []);
  const found =
    headed.length > 0
      ? headed
      : printedLines(text).flatMap((line) => {
          const row = bareSlotRow(line);
          return row ? [slotRow(row)] : [];
        });
  const server = serverPosition(rows);
  const slots = found.map(({ of }) => measured(of, server));
  const bySlot = rowsBySlot(slots);
  const latest = bySlot.flatMap((rowsOfSlot) => rowsOfSlot.at(-1) ?? []);
  const [last, ...others] = latest;
  const [first] = bySlot[0] ?? [];
  if (!first || !last) return undefined;
  const single = others.length === 0;
  const name = single ? `Replication slot ${last.get("slot_name") ?? ""}`.trim() : undefined;
  const times = slots.length > latest.length && single ? `, ${slots.length} times` : "";
  const oneRow = () => (first === last ? oneSlot(last) : oneSlotTwice(first, last));
  return {
    kind: "replication-slots",
    title: `${name ?? `${latest.length} replication slots`}${times}`,
    rows: single ? oneRow() : latest.map(slotInShort),
    findings: bySeverity([
      ...bySlot.flatMap(([before, ...later]) => {
        const after = later.at(-1);
        return before && after ? changeFindings(before, after) : [];
      }),
      ...latest.flatMap(slotFindings),
      ...notRead(found),
    ]),
  };
}
