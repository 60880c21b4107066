import type { PastedFinding, Reading } from "../reading.ts";
import type { PrintedRow } from "./printed-rows.ts";

const sharing = "/runbooks/rows-missing-second-connector/";
const heartbeatTable = "/course/03-module-3/05-wal-bloat-heartbeat/#heartbeat-by-table";

/** The columns of `pg_publication_tables` that a row is told by. */
export const publicationColumns: readonly string[] = ["pubname", "schemaname", "tablename"];

const isName = (cell: string) => /^[a-z_][\w$]*$/i.test(cell);

/** Of a row without a head only the schema `public`, in the second place, tells that it is one. */
const bareRow = (cells: readonly string[]): PrintedRow | undefined =>
  cells.length === 3 && cells[1] === "public" && cells.every(isName)
    ? new Map(publicationColumns.map((column, at) => [column, cells[at] ?? ""]))
    : undefined;

function findingsOf(publication: string, tables: readonly string[]): PastedFinding[] {
  const named: PastedFinding = {
    level: "warning",
    text: "dbz_publication is the name that every connector without publication.name uses. In filtered mode each one sets it to its own tables when it starts, and the others deliver nothing any more.",
    leads: sharing,
  };
  const text = `Of publication ${publication} only changes of ${tables.join(", ")} pass through a slot. A table that is missing here is not sent, and a heartbeat into it confirms nothing.`;
  return [
    ...(publication === "dbz_publication" ? [named] : []),
    { level: "note", text, leads: heartbeatTable },
  ];
}

/**
 * Reads rows of `pg_publication_tables`.
 * @param rows the rows of all tables in the text
 * @param cells of each row without a head
 */
export function readPublication(
  rows: readonly PrintedRow[],
  cells: readonly (readonly string[])[],
): Reading | undefined {
  const headed = rows.filter((row) => row.has("pubname") && row.has("tablename"));
  const found = headed.length > 0 ? headed : cells.flatMap((row) => bareRow(row) ?? []);
  const publication = found[0]?.get("pubname");
  if (publication === undefined) return undefined;
  const own = found.filter((row) => row.get("pubname") === publication);
  const tables = own.map((row) =>
    [row.get("schemaname") ?? "", row.get("tablename") ?? ""].filter(Boolean).join("."),
  );
  return {
    kind: "publication-tables",
    title: `Publication ${publication}`,
    rows: tables.map((value) => ({ name: "table", value })),
    findings: findingsOf(publication, tables),
  };
}
