import type { Postgresql } from "./postgresql.ts";
import type { Event, Topics } from "./topics.ts";

/** What differs between a table and the last state that its topic tells, as keys. */
export interface Findings {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
  readonly different: readonly string[];
}

export const noFindings: Findings = { missing: [], surplus: [], different: [] };

type Row = Readonly<Record<string, unknown>>;

/** A key as text: its values in the order of their names. */
export function keyText(key: Row | null): string {
  const values = Object.entries(key ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return values.map(([, value]) => String(value)).join("/");
}

/** The last state per key, as a consumer that upserts and deletes would hold it. */
export function lastStates(events: readonly Event[]): Map<string, Row> {
  const states = new Map<string, Row>();
  for (const { key, after } of events) {
    if (after === null) states.delete(keyText(key));
    else states.set(keyText(key), after);
  }
  return states;
}

/** The events' keys that occur with an operation, each as often as it occurs. */
export function keysOf(events: readonly Event[], op: string): string[] {
  return events.filter((event) => event.op === op).map(({ key }) => keyText(key));
}

/** Times are left out: the two sides write them in different forms. */
const columnsQuery = (table: string) => `SELECT column_name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = '${table}' AND data_type NOT LIKE 'timestamp%'`;

const keyQuery = (table: string) => `SELECT a.attname AS column_name FROM pg_index i
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indisprimary AND i.indrelid = 'public.${table}'::regclass`;

const pick = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** Compares a table with its topic row by row, column by column. */
export async function compareTable(
  { rows }: Postgresql,
  { events }: Topics,
  { table, topic, database }: { table: string; topic: string; database?: string },
): Promise<Findings> {
  const names = async (query: string) =>
    (await rows<{ column_name: string }>(query, database)).map((row) => row.column_name);
  const [columns, key] = [await names(columnsQuery(table)), await names(keyQuery(table))];
  const source = new Map(
    (await rows<Row>(`SELECT * FROM public.${table}`, database)).map((row) => [
      keyText(pick(row, key)),
      pick(row, columns),
    ]),
  );
  const told = lastStates(await events(topic));
  const equal = (id: string, row: Row) =>
    JSON.stringify(pick(told.get(id) ?? {}, columns)) === JSON.stringify(row);
  return {
    missing: [...source.keys()].filter((id) => !told.has(id)).sort(),
    surplus: [...told.keys()].filter((id) => !source.has(id)).sort(),
    different: [...source].flatMap(([id, row]) => (told.has(id) && !equal(id, row) ? [id] : [])),
  };
}
