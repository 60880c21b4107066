import type { Reading } from "../reading.ts";
import type { PrintedRow } from "./printed-rows.ts";

/** What a restart repeats, and why. */
const repeats = "/course/03-module-3/07-disaster-recovery-procedures/#what-happens-when";

/** `GROUP BY … HAVING count(*) > 1`: a key, and how often it is there. */
function isRepeated(row: PrintedRow): boolean {
  const [key = "", counted = "", ...more] = row.keys();
  const isKey = /^(?:id|key|\w+_id)$/.test(key) && counted === "count" && more.length === 0;
  return isKey && Number(row.get(counted)) > 1;
}

/**
 * Reads rows that count keys that are there more than once.
 * @param rows the rows of all tables in the text
 */
export function readRepeated(rows: readonly PrintedRow[]): Reading | undefined {
  if (rows.length === 0 || !rows.every(isRepeated)) return undefined;
  const text =
    "Keys that are there more than once. Delivery is at least once: after a crash everything since the last stored offset comes again, so consumers have to write by key.";
  return {
    kind: "repeated-rows",
    title: "Rows that came more than once",
    rows: [],
    findings: [{ level: "note", text, leads: repeats }],
  };
}
