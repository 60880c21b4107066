import { isRefusal } from "./engine.ts";
import type { Ran } from "./world.ts";

/**
 * More nobody reads in a page. To lay out a table takes time for each cell, and what is pressed meanwhile
 * waits for it.
 */
const [mostRows, mostCells] = [200, 1200];

/** Answers with their first rows, and the number of those that were left out. */
export function firstRows(ran: readonly Ran[]): Ran[] {
  return ran.map(({ statement, outcome }) => {
    if (isRefusal(outcome)) return { statement, outcome };
    const { rows, columns } = outcome;
    const most = Math.min(mostRows, Math.ceil(mostCells / Math.max(1, columns.length)));
    if (rows.length <= most) return { statement, outcome };
    const more = rows.length - most;
    return { statement, outcome: { ...outcome, rows: rows.slice(0, most), more } };
  });
}
