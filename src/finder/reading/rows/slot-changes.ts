import type { PastedFinding, ReadingRow } from "../reading.ts";
import { bytesInWords, lsnDistance } from "./lsn-distance.ts";
import type { PrintedRow } from "./printed-rows.ts";

const lesson5 = "/course/03-module-3/05-wal-bloat-heartbeat/";
const growing = "/runbooks/slot-growing/";

const positions = ["restart_lsn", "confirmed_flush_lsn"] as const;

const of = (row: PrintedRow, name: string) => row.get(name) ?? "";

/** By how much a value grew from one row to the other; `undefined` where a row does not say. */
function grew(name: string, first: PrintedRow, last: PrintedRow): number | undefined {
  const [before, after] = [of(first, name), of(last, name)];
  if (before === "" || after === "") return undefined;
  return lsnDistance(before, after) ?? Number(after) - Number(before);
}

/** Rows of one slot in the order in which they were printed: no position of a slot goes back. */
function inTime(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const goesBack = first && last && positions.some((name) => (grew(name, first, last) ?? 0) < 0);
  return goesBack ? [...rows].reverse() : rows;
}

/**
 * The rows of each slot, in the order of time. Rows of one name are one slot, unless one of them is a copy on a
 * standby.
 */
export function rowsBySlot(rows: readonly PrintedRow[]): (readonly PrintedRow[])[] {
  const groups = new Map<string, PrintedRow[]>();
  for (const [at, row] of rows.entries()) {
    const name = of(row, "slot_name");
    const key = name === "" ? `row ${at}` : `${name} ${of(row, "synced")}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(inTime);
}

/** A value and what became of it: for a position, how far it moved. */
export function changeInWords(
  name: string,
  [first, last]: readonly [PrintedRow, PrintedRow],
  inWords: (name: string, value: string) => string,
): ReadingRow[] {
  const [before, after] = [of(first, name), of(last, name)];
  if (before === "" && after === "") return [];
  if (before === after) {
    const stands = positions.some((position) => position === name) ? ", stands still" : "";
    return [{ name, value: `${inWords(name, after)}${stands}` }];
  }
  const moved = lsnDistance(before, after);
  const by = moved === undefined ? "" : `, moved by ${bytesInWords(moved)}`;
  const [from, to] = [before, after].map((text) => (text === "" ? "empty" : inWords(name, text)));
  return [{ name, value: `${from ?? ""} → ${to ?? ""}${by}` }];
}

/** A slot whose positions stand still: what is to be done, and where it is read, why that can be. */
function standsStill(last: PrintedRow, what: string, more: string): PastedFinding[] {
  const begin = `Between the rows of slot ${of(last, "slot_name")}, ${what}${more}.`;
  if (!/^[ty]/i.test(of(last, "active")))
    return [{ level: "warning", text: `${begin} Nobody reads it.`, leads: growing }];
  const reads = `${begin} Somebody reads it and confirms nothing. Look over at least two offset flushes, which are a minute apart by default, and find out what holds it.`;
  const why =
    "A slot that is read and not confirmed has a consumer that is paused or blocked, or WAL is written that the slot never sees.";
  return [
    { level: "warning", text: reads, leads: growing },
    { level: "warning", text: why, leads: `${lesson5}#three-causes` },
  ];
}

/** What two looks at one slot say together. */
export function changeFindings(first: PrintedRow, last: PrintedRow): PastedFinding[] {
  if (of(last, "wal_status") === "lost") return [];
  const named = `slot ${of(last, "slot_name")}`;
  const [restart, confirmed] = positions.map((name) => grew(name, first, last));
  const kept = grew("retained", first, last) ?? 0;
  const more = kept > 0 ? `, and it keeps ${bytesInWords(kept)} more` : "";
  if (confirmed === undefined) return [];
  if (restart === undefined)
    return confirmed === 0 ? standsStill(last, "its confirmed_flush_lsn did not move", more) : [];
  if (restart > 0 && confirmed > 0) {
    const text = `Between the rows both positions of ${named} moved: it is read and confirmed${more}.`;
    return [
      { level: kept > 0 ? "warning" : "note", text, ...(kept > 0 ? { leads: growing } : {}) },
    ];
  }
  if (confirmed > 0) {
    const text = `Between the rows ${named} was confirmed, and its restart_lsn stood still${more}. It follows within about two minutes; if it does not, an open transaction holds it, in any database of the server.`;
    return [{ level: "warning", text, leads: `${lesson5}#what-no-heartbeat-moves` }];
  }
  if (confirmed < 0 || restart < 0) return [];
  return standsStill(last, "neither position moved", more);
}
