import type { TopicRecord } from "./topic-log.ts";
import { plainOfEvent, plainOfText, unavailable, type Column, type Plain } from "./values.ts";

/** A table as it is captured. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Names of the columns that tell one row from another, in the order of the alphabet. */
  readonly key: readonly string[];
  /** Whether PostgreSQL knows that key too, so that events carry it. */
  readonly keyed: boolean;
}

type Row = ReadonlyMap<string, Plain>;
type Values = Readonly<Record<string, unknown>>;

/** What differs between a table and the last state that its topic tells, as keys. */
export interface Difference {
  readonly table: string;
  /** In the table, not in the topic. */
  readonly missing: readonly string[];
  /** In the topic, not in the table: a deletion is missing. */
  readonly surplus: readonly string[];
  /** In both, with other values: an update is missing. */
  readonly different: readonly string[];
}

/** What a record holds, as far as the judge reads it. */
export interface Body {
  readonly op?: string;
  readonly after?: Values | null;
}

/** Stands for a value that an update left out although the topic had never told it. */
const neverTold = "(never told)";

function rowOf({ columns }: TableShape, { op }: Body, after: Values, before: Row | undefined): Row {
  // A row whose key changed is sent as a new one, without what is stored out of line.
  const unknown = op === "u" ? neverTold : unavailable;
  return new Map(
    columns.map((column) => {
      const plain = plainOfEvent(column, after[column.name]);
      const value = plain === unavailable ? (before?.get(column.name) ?? unknown) : plain;
      return [column.name, value] as const;
    }),
  );
}

/** The key of a row, as the judge writes it: its columns in the order of the alphabet. */
export function rowId(shape: TableShape): (values: Values) => string {
  const key = shape.columns.filter(({ name }) => shape.key.includes(name));
  const ordered = key.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return (values) => ordered.map((column) => plainOfEvent(column, values[column.name])).join("/");
}

/** The last state of each row, as a consumer that upserts and deletes would hold it. */
export function statesOf(shape: TableShape, records: readonly TopicRecord[]): Map<string, Row> {
  const states = new Map<string, Row>();
  const idOf = rowId(shape);
  for (const record of records) {
    const body = record.value === null ? {} : (JSON.parse(record.value) as Body);
    const { after } = body;
    const told = shape.keyed && record.key !== null ? (JSON.parse(record.key) as Values) : after;
    if (!told) continue;
    const id = idOf(told);
    if (after) states.set(id, rowOf(shape, body, after, states.get(id)));
    else states.delete(id);
  }
  return states;
}

/** A value that the topic need not tell is like any. */
const alike = (row: Row, told: Row) =>
  [...row].every(([name, value]) => told.get(name) === value || told.get(name) === unavailable);

/** The rows of a table by their keys. @param rows as PostgreSQL writes them */
function sourceOf(shape: TableShape, rows: readonly (readonly (string | null)[])[]) {
  const source = new Map<string, Row>();
  for (const cells of rows) {
    const row: Row = new Map(
      shape.columns.map((column, at) => [column.name, plainOfText(column, cells[at] ?? null)]),
    );
    source.set(shape.key.map((name) => row.get(name) ?? "").join("/"), row);
  }
  return source;
}

/** Compares the rows of a table, as PostgreSQL writes them, with the records of its topic. */
export function compare(
  shape: TableShape,
  rows: readonly (readonly (string | null)[])[],
  records: readonly TopicRecord[],
): Difference {
  const source = sourceOf(shape, rows);
  const told = statesOf(shape, records);
  const different = [...source].flatMap(([id, row]) => {
    const state = told.get(id);
    return state && !alike(row, state) ? [id] : [];
  });
  return {
    table: shape.name,
    missing: [...source.keys()].filter((id) => !told.has(id)),
    surplus: [...told.keys()].filter((id) => !source.has(id)),
    different,
  };
}
