import type { Miss } from "./simulated-connector.ts";
import { type Engine, must, rowsOf } from "./engine.ts";
import type { TableChange } from "./journal.ts";
import { identifier, qualified, quoted } from "./sql-text.ts";

const sinkOf = (table: string) => `sink.${identifier(table.split(".")[1] ?? table)}`;
const array = (ids: readonly string[]) => quoted(`{${ids.map((id) => `"${id}"`).join(",")}}`);

/** Makes a table of the consumers for each captured one, where the lab has not made it. */
export async function createSinks(engine: Engine, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await must(
      engine,
      `CREATE TABLE IF NOT EXISTS ${sinkOf(table)} (LIKE ${qualified(table)} INCLUDING INDEXES)`,
    );
}

/** The consumers get events of changes. */
export async function deliver(engine: Engine, changes: readonly TableChange[]): Promise<void> {
  for (const { table, written, deleted } of changes) {
    const sink = sinkOf(table);
    const all = [...written, ...deleted];
    if (all.length === 0) continue;
    await must(engine, `DELETE FROM ${sink} WHERE id::text = ANY (${array(all)})`);
    if (written.length === 0) continue;
    await must(
      engine,
      `INSERT INTO ${sink} SELECT * FROM ${qualified(table)} WHERE id::text = ANY (${array(written)})`,
    );
  }
}

/** The consumers get every row that exists; of a deleted one they hear nothing. */
export async function snapshot(
  engine: Engine,
  connector: string,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    await must(
      engine,
      `DELETE FROM ${sinkOf(table)} WHERE id IN (SELECT id FROM ${qualified(table)})`,
    );
    await must(engine, `INSERT INTO ${sinkOf(table)} SELECT * FROM ${qualified(table)}`);
    await must(
      engine,
      `DELETE FROM lab.lost WHERE connector = ${quoted(connector)}
       AND table_name = ${quoted(table)} AND what = 'write'`,
    );
  }
}

/** Writes down the changes that a connector will never receive. */
export async function recordLoss(
  engine: Engine,
  minute: number,
  connector: string,
  missed: readonly { readonly change: TableChange; readonly why: Miss }[],
): Promise<void> {
  const values = missed.flatMap(({ change, why }) =>
    (["written", "deleted"] as const).flatMap((what) =>
      change[what].map(
        (id) =>
          `(${minute}, ${quoted(connector)}, ${quoted(change.table)}, ${quoted(id)}, '${what === "written" ? "write" : "delete"}', '${why}')`,
      ),
    ),
  );
  if (values.length > 0) await must(engine, `INSERT INTO lab.lost VALUES ${values.join(", ")}`);
}

/**
 * The tables that a signal asks to read again.
 * @param table the signal table
 * @param ids of the rows that were received
 */
export async function signaledTables(
  engine: Engine,
  table: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf<{ data: string }>(
    engine,
    `SELECT data FROM ${qualified(table)} WHERE type = 'execute-snapshot' AND id::text = ANY (${array(ids)})`,
  );
  return rows.flatMap(({ data }) => {
    try {
      const { "data-collections": tables } = JSON.parse(data) as { "data-collections"?: unknown };
      return Array.isArray(tables) ? tables.map(String) : [];
    } catch {
      return [];
    }
  });
}
