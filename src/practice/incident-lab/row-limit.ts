import { isRefusal } from "./engine.ts";
import type { Ran } from "./world.ts";

/** More rows nobody reads in a page, and a page that holds them becomes slow. */
const mostRows = 200;

/** Answers with their first rows, and the number of those that were left out. */
export function firstRows(ran: readonly Ran[]): Ran[] {
  return ran.map(({ statement, outcome }) => {
    if (isRefusal(outcome) || outcome.rows.length <= mostRows) return { statement, outcome };
    const { rows } = outcome;
    const more = rows.length - mostRows;
    return { statement, outcome: { ...outcome, rows: rows.slice(0, mostRows), more } };
  });
}
