import { readConfig } from "./config/read-config.ts";
import { uncheckedConfig } from "./config/unchecked.ts";
import { findJson } from "./find-json.ts";
import { asShown, withoutEscapes, withoutLineMarks } from "./as-shown.ts";
import type { Reading } from "./reading.ts";
import { printedRows } from "./rows/printed-rows.ts";
import { readSlots } from "./rows/read-slots.ts";
import { readStatReplication, walsenderColumns } from "./rows/read-stat-replication.ts";
import { viewColumns } from "./rows/slot-columns.ts";
import { readStatus } from "./status/read-status.ts";
import { together } from "./together.ts";

/** Names of columns by which a table without a rule below its head is told. */
const known: ReadonlySet<string> = new Set([
  ...viewColumns,
  ...walsenderColumns,
  ...["retained", "unconfirmed", "retained_wal", "pg_current_wal_lsn"],
]);

function readings(plain: string): Reading[] {
  const json = findJson(withoutLineMarks(plain));
  const rows = printedRows(plain, json, known);
  // First how a connector is, then how it is set up, then what PostgreSQL says.
  return [
    readStatus(json),
    readConfig(plain, json),
    readSlots(plain, rows),
    readStatReplication(rows),
  ].filter((reading) => reading !== undefined);
}

/**
 * Recognizes what an engineer pastes, and reads it: the state of connectors from Connect's REST API,
 * rows of `pg_replication_slots` or `pg_stat_replication`, a connector's configuration. Prompts,
 * commands and colors of a terminal around it do no harm.
 * A text that holds several of them is read as one.
 * @returns `undefined` when the text is none of these; nothing makes it throw
 */
export function readPasted(text: string): Reading | undefined {
  const plain = asShown(text);
  let found = readings(plain);
  if (found.length === 0 && plain.includes('\\"')) found = readings(withoutEscapes(plain));
  if (found.some(({ kind }) => kind === "connector-config")) return together(found);
  return together([...found, ...[uncheckedConfig(plain) ?? []].flat()]);
}
