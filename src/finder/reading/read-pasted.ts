import { readConfig } from "./config/read-config.ts";
import { uncheckedConfig } from "./config/unchecked.ts";
import { readDiskUse } from "./disk/read-disk-use.ts";
import { findJson } from "./find-json.ts";
import { asShown, withoutEscapes, withoutLineMarks } from "./as-shown.ts";
import { readOffset } from "./offsets/read-offset.ts";
import type { Reading } from "./reading.ts";
import { bareCells } from "./rows/bare-cells.ts";
import { readFlags } from "./rows/flags-row.ts";
import { printedRows } from "./rows/printed-rows.ts";
import { publicationColumns, readPublication } from "./rows/read-publication.ts";
import { readRole, roleColumns } from "./rows/read-role.ts";
import { readSlots } from "./rows/read-slots.ts";
import { readStatReplication, walsenderColumns } from "./rows/read-stat-replication.ts";
import { readRepeated } from "./rows/repeated-rows.ts";
import { readSamples } from "./rows/slot-samples.ts";
import { readWaitEvent } from "./rows/wait-event.ts";
import { viewColumns } from "./rows/slot-columns.ts";
import { readStatus } from "./status/read-status.ts";
import { together } from "./together.ts";

/** Names of columns by which a table without a rule below its head is told. */
const known: ReadonlySet<string> = new Set([
  ...viewColumns,
  ...walsenderColumns,
  ...publicationColumns,
  ...roleColumns,
  ...["retained", "unconfirmed", "retained_wal", "pg_current_wal_lsn"],
]);

function readings(plain: string): Reading[] {
  const json = findJson(withoutLineMarks(plain));
  const rows = printedRows(plain, json, known);
  const cells = bareCells(plain);
  // First how a connector is, then how it is set up, then what PostgreSQL and its host say.
  return [
    readStatus(json),
    readConfig(plain, json),
    readOffset(json),
    readSlots(plain, rows) ?? readSamples(cells) ?? readFlags(cells),
    readStatReplication(rows, cells) ?? readWaitEvent(cells),
    readPublication(rows, cells),
    readRole(rows),
    readRepeated(rows),
    readDiskUse(plain),
  ].filter((reading) => reading !== undefined);
}

/**
 * Recognizes what an engineer pastes, and reads it: the state of connectors and their offsets from
 * Connect's REST API, rows of `pg_replication_slots`, `pg_stat_replication`, `pg_publication_tables`
 * or `pg_roles`, a connector's configuration, `df`. Prompts, commands and colors of a terminal
 * around it do no harm.
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
