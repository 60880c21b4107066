import { isLsn } from "./bare-cells.ts";
import { lsnBytes } from "./lsn-distance.ts";
import type { PrintedRow } from "./printed-rows.ts";

/** The values of `state`. Source: PostgreSQL's documentation of pg_stat_replication. */
const states = new Set(["startup", "catchup", "streaming", "backup", "stopping"]);

const byPosition = (a: string, b: string) => (lsnBytes(b) ?? 0) - (lsnBytes(a) ?? 0);

/**
 * A row of some columns of `pg_stat_replication` without their names: a pid, a state, and two positions or more.
 * What is sent is never before what is written, flushed or replayed, so the positions tell which is which.
 */
export function bareWalsenderRow(cells: readonly string[]): PrintedRow | undefined {
  const state = cells.find((cell) => states.has(cell));
  const pid = cells.find((cell) => /^\d{1,10}$/.test(cell));
  const positions = cells.filter(isLsn).sort(byPosition);
  const [sent, ...others] = positions;
  const flushed = others.at(-1);
  if (state === undefined || pid === undefined || sent === undefined || flushed === undefined)
    return undefined;
  const name = cells.find((cell) => /^[a-z][\w -]*$/i.test(cell) && cell !== state);
  return new Map([
    ["pid", pid],
    ["state", state],
    ["sent_lsn", sent],
    ["flush_lsn", flushed],
    ...(name === undefined ? [] : ([["application_name", name]] as const)),
  ]);
}
