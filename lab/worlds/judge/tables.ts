import type { Captured, Context } from "../context.ts";
import { compare, type Difference, type TableShape } from "./compare.ts";
import { skippedIn } from "./skipped.ts";
import { recordsOfTopic } from "./topic-log.ts";
import type { Column } from "./values.ts";

/** A table of a connector, when it has been compared. */
export interface Compared extends Difference {
  readonly connector: string;
  /** Keys of rows of which an update was left out, although a later one was sent. */
  readonly skipped: readonly string[];
  /** Whether the row that was written last is in the topic. */
  readonly marked: boolean;
}

async function shapeOf(
  { database }: Context,
  name: string,
  identity: readonly string[] | undefined,
): Promise<TableShape> {
  const columns = await database.rows(
    `SELECT a.attname, t.typname,
       CASE WHEN a.atttypid = 'numeric'::regtype AND a.atttypmod > 0 THEN (a.atttypmod - 4) & 65535 END
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`,
    [`public.${name}`],
  );
  const key = await database.rows(
    `SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid
       AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary AND i.indrelid = $1::regclass`,
    [`public.${name}`],
  );
  const names = (
    key.length > 0 ? key.map(([column]) => column ?? "") : (identity ?? [])
  ).toSorted();
  return {
    name,
    key: names,
    keyed: key.length > 0,
    columns: columns.map(([column, type, scale]): Column => ({
      name: column ?? "",
      type: type ?? "",
      scale: scale === null || scale === undefined ? null : Number(scale),
    })),
  };
}

/** A number that no row of the weather has. */
const lastRow = 900_000_001;

/** The keys of the rows that were written last. */
async function mark({ database }: Context, sql: string): Promise<void> {
  await database.rows(sql.replaceAll("$1", String(lastRow)));
}

/** Seconds without a new record after which nothing more is expected. */
const quiet = 30;

/** Seconds after which the judge compares in any case. */
const longest = 240;

interface Watched {
  readonly captured: Captured;
  /** Topics that hold the table's events, one after the other. */
  readonly topics: readonly string[];
  readonly shape: TableShape;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly counter: string | undefined;
  /** Keys of the rows that the mark made. */
  readonly last: ReadonlySet<string>;
}

/** A connector, with the topics that hold the events of a table of it. */
export interface Sent {
  readonly captured: Captured;
  readonly topicsOf: (table: string) => readonly string[];
}

async function watch(context: Context, { captured, topicsOf }: Sent): Promise<Watched[]> {
  const watched: Watched[] = [];
  for (const { name, mark: sql, identity, counter } of captured.tables) {
    const shape = await shapeOf(context, name, identity);
    const list = shape.columns.map((column) => `"${column.name}"`).join(", ");
    const all = () => context.database.rows(`SELECT ${list} FROM public.${name}`);
    const ids = (found: Watched["rows"]) => compare(shape, found, []).missing;
    const before = new Set(ids(await all()));
    await mark(context, sql);
    const rows = await all();
    const last = new Set(ids(rows).filter((id) => !before.has(id)));
    watched.push({ captured, topics: topicsOf(name), shape, rows, counter, last });
  }
  return watched;
}

function compareOne({ kafka }: Context, watched: Watched) {
  const { captured, topics, shape, rows, counter, last } = watched;
  const records = topics.flatMap((topic) => recordsOfTopic(kafka, topic));
  const found = compare(shape, rows, records);
  const marked = !found.missing.some((id) => last.has(id));
  const skipped = counter === undefined ? [] : skippedIn({ shape, counter }, records);
  const compared: Compared = { ...found, connector: captured.connector, skipped, marked };
  return { compared, count: records.length };
}

const isEqual = ({ missing, surplus, different }: Difference) =>
  missing.length + surplus.length + different.length === 0;

/**
 * Writes a last row into each captured table, waits until the topics hold all that the tables hold, or
 * until nothing more comes, and compares. Nobody else writes meanwhile.
 */
export async function compareTables(
  context: Context,
  connectors: readonly Sent[],
): Promise<Compared[]> {
  const watched: Watched[] = [];
  for (const sent of connectors) watched.push(...(await watch(context, sent)));
  const results = new Map<Watched, Compared>();
  const { clock } = context;
  const begun = clock.now();
  let [total, moved] = [-1, begun];
  for (;;) {
    let count = 0;
    for (const one of watched) {
      const known = results.get(one);
      if (known && isEqual(known)) continue;
      const found = compareOne(context, one);
      results.set(one, found.compared);
      count += found.count;
    }
    const all = [...results.values()];
    if (count !== total) [total, moved] = [count, clock.now()];
    const over = clock.now() - moved > quiet * 1000 || clock.now() - begun > longest * 1000;
    if (over || all.every(isEqual)) return all;
    await clock.sleep(1000);
  }
}
