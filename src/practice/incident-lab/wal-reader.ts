import { type Engine, rowsOf } from "./engine.ts";
import type { JournalEntry, TableChange, WalRecord } from "./journal.ts";
import { formatLsn, type Lsn, parseLsn } from "./lsn.ts";
import { qualified, quoted } from "./sql-text.ts";

/** A captured table as it was when the WAL was last read: the ids of its rows. */
type Ids = ReadonlyMap<string, ReadonlySet<string>>;

const recordsQuery = (from: Lsn, to: Lsn) => `
  WITH records AS MATERIALIZED (
    SELECT * FROM pg_get_wal_records_info('${formatLsn(from)}', '${formatLsn(to)}')
  ), marked AS (
    SELECT *, CASE
      WHEN resource_manager = 'LogicalMessage' THEN 'message'
      WHEN resource_manager = 'Transaction' AND record_type LIKE 'COMMIT%' THEN 'commit'
      WHEN resource_manager = 'Transaction' AND record_type LIKE 'ABORT%' THEN 'abort'
      WHEN resource_manager IN ('Heap', 'Heap2') AND record_type ~ 'INSERT|UPDATE|DELETE' THEN 'change'
      ELSE 'other' END AS kind
    FROM records
  )
  SELECT end_lsn, xid::text, kind,
         CASE kind WHEN 'change' THEN (
           SELECT format('%s.%s', relnamespace::regnamespace, relname) FROM pg_class
           WHERE relfilenode = substring(block_ref FROM 'rel \\d+/\\d+/(\\d+)')::oid
             AND substring(block_ref FROM 'rel \\d+/(\\d+)/')::oid = (
               SELECT oid FROM pg_database WHERE datname = current_database())
         ) END AS table,
         CASE WHEN kind IN ('change', 'other') THEN '' ELSE description END AS description
  FROM marked
  WHERE kind <> 'other' OR end_lsn = (SELECT max(end_lsn) FROM records)
  ORDER BY start_lsn`;

/**
 * The records of a part of the WAL that matter here, and the last one in any case.
 * @returns none while the first record there is not complete
 */
async function readRecords(engine: Engine, from: Lsn, to: Lsn): Promise<WalRecord[]> {
  try {
    return await rowsOf<WalRecord>(engine, recordsQuery(from, to));
  } catch (error) {
    // A server flushes page by page: the end of the WAL may be in the middle of a record.
    if (String(error).includes("could not find a valid record")) return [];
    throw error;
  }
}

const isTransactional = (description: string) => description.startsWith("transactional");
const prefixOf = (description: string) => /prefix "(.*?)";/.exec(description)?.[1] ?? "";

/** The transaction that a record speaks of; COMMIT PREPARED names the one that it ends. */
const transactionOf = ({ xid, description }: WalRecord) => /^(\d+): /.exec(description)?.[1] ?? xid;

/** Transactions whose end has not been read, by their ids. */
export type OpenTransactions = Map<string, { tables: Set<string>; messages: string[] }>;

/**
 * Transactions in the order of their commits, and messages that belong to none.
 * @param changesOf what a transaction did to which of the tables it touched
 * @param open transactions of earlier records; those that stay open are added
 */
export function entriesOf(
  records: readonly WalRecord[],
  changesOf: (xid: string, tables: readonly string[]) => readonly TableChange[],
  open: OpenTransactions = new Map(),
): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const record of records) {
    const xid = transactionOf(record);
    const transaction = open.get(xid) ?? { tables: new Set<string>(), messages: [] };
    const lsn = parseLsn(record.end_lsn);
    if (record.kind === "message" && !isTransactional(record.description)) {
      const messages = [prefixOf(record.description)];
      entries.push({ kind: "message", lsn, changes: [], messages });
    } else if (record.kind === "message") {
      transaction.messages.push(prefixOf(record.description));
      open.set(xid, transaction);
    } else if (record.kind === "change") {
      if (record.table !== null) transaction.tables.add(record.table);
      open.set(xid, transaction);
    } else {
      open.delete(xid);
      if (record.kind === "abort") continue;
      const changes = changesOf(xid, [...transaction.tables]);
      if (changes.length + transaction.messages.length === 0) continue;
      entries.push({ kind: "commit", lsn, changes, messages: transaction.messages });
    }
  }
  return entries;
}

/** Up to where WAL is flushed. */
export async function endOfWal(engine: Engine): Promise<Lsn> {
  const query = "SELECT pg_current_wal_flush_lsn() AS lsn";
  const [row] = await rowsOf<{ lsn: string }>(engine, query);
  return parseLsn(row?.lsn ?? "");
}

/** The ids of the rows of each table. */
async function readIds(engine: Engine, tables: readonly string[]): Promise<Ids> {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const table of tables) {
    const rows = await rowsOf<{ id: string }>(engine, `SELECT id::text FROM ${qualified(table)}`);
    ids.set(table, new Set(rows.map(({ id }) => id)));
  }
  return ids;
}

/** Which transaction has written which row that exists. */
function readWriters(engine: Engine, tables: readonly string[]) {
  const each = tables.map(
    (table) =>
      `SELECT ${quoted(table)} AS table, id::text, xmin::text AS xid FROM ${qualified(table)}`,
  );
  return rowsOf<{ table: string; id: string; xid: string }>(engine, each.join(" UNION ALL "));
}

function readPublished(engine: Engine) {
  return rowsOf<{ table: string; publication: string }>(
    engine,
    `SELECT format('%s.%s', schemaname, tablename) AS table, pubname AS publication
     FROM pg_publication_tables`,
  );
}

/** Reads what was written to the WAL since it was last asked. */
export interface WalReader {
  /** Goes on from the end of the WAL, without reading what is before. */
  readonly skip: () => Promise<void>;
  readonly read: () => Promise<JournalEntry[]>;
}

/**
 * Reads the WAL with pg_walinspect, which shows what was written without a slot.
 * @param tables the captured tables, with their schema; each has a column `id`
 */
export function walReader(engine: Engine, tables: readonly string[]): WalReader {
  let position: Lsn = 0n;
  let ids: Ids = new Map();
  const open: OpenTransactions = new Map();

  /** What the transactions of some records did to the tables that they touched. */
  const changesIn = async (records: readonly WalRecord[], touched: readonly string[]) => {
    const before = ids;
    ids = await readIds(engine, tables);
    const now = ids;
    const rows = await readWriters(engine, touched);
    const published = await readPublished(engine);
    // The WAL names no key of a deleted row. It is told by its absence, and goes with the last
    // transaction that changed the table.
    const last = new Map(
      records.filter(({ kind }) => kind === "change").map((r) => [r.table, transactionOf(r)]),
    );
    const gone = (table: string) =>
      [...(before.get(table) ?? [])].filter((id) => !now.get(table)?.has(id));
    return (xid: string, changed: readonly string[]): TableChange[] =>
      tables
        .filter((table) => changed.includes(table))
        .map((table) => ({
          table,
          written: rows.filter((r) => r.table === table && r.xid === xid).map(({ id }) => id),
          deleted: last.get(table) === xid ? gone(table) : [],
          publications: published.filter((p) => p.table === table).map((p) => p.publication),
        }));
  };

  return {
    skip: async () => {
      position = await endOfWal(engine);
      ids = await readIds(engine, tables);
    },
    read: async () => {
      const to = await endOfWal(engine);
      if (to === position) return [];
      const all = await readRecords(engine, position, to);
      position = parseLsn(all.at(-1)?.end_lsn ?? formatLsn(position));
      const records = all.filter(({ kind }) => kind !== "other");
      const touched = tables.filter(
        (name) =>
          records.some(({ table }) => table === name) ||
          [...open.values()].some((transaction) => transaction.tables.has(name)),
      );
      const changesOf = touched.length > 0 ? await changesIn(records, touched) : () => [];
      return entriesOf(records, changesOf, open);
    },
  };
}
