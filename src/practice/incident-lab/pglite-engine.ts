import { PGlite, type PGliteOptions, types } from "@electric-sql/pglite";
import { pg_walinspect } from "@electric-sql/pglite/contrib/pg_walinspect";
import { type Engine, EngineCrash, type StatementOutcome } from "./engine.ts";
import type { Lab } from "./lab-schema.ts";

/** PostgreSQL in WebAssembly, which can be put aside and taken up again. */
export interface PgliteEngine extends Engine {
  /** The whole data directory, as a tar file. */
  readonly dump: () => Promise<Blob>;
}

/** Settings that need a restart of a real server: here they keep what they were at first. */
const fixed = {
  wal_level: "logical",
  max_replication_slots: 10,
  max_wal_senders: 10,
  max_prepared_transactions: 5,
} as const;

/** Settings that a reload applies. A checkpoint happens when the lab says so. */
const reloadable = {
  max_wal_size: "32MB",
  min_wal_size: "32MB",
  checkpoint_timeout: "1d",
  autovacuum: "off",
} as const;

/** Settings of a lab's server by when they can change, as `name = 'value'`. */
export function configuration(
  lab: Pick<Lab, "settings">,
): Record<"fixed" | "reloadable", string[]> {
  const isFixed = (name: string) => name in fixed;
  const lines = (values: Readonly<Record<string, string | number>>) =>
    Object.entries(values).map(([name, value]) => `${name} = '${value}'`);
  const own = Object.entries(lab.settings);
  return {
    fixed: lines({ ...fixed, ...Object.fromEntries(own.filter(([name]) => isFixed(name))) }),
    reloadable: lines({
      ...reloadable,
      ...Object.fromEntries(own.filter(([name]) => !isFixed(name))),
    }),
  };
}

/** All values as the texts that the server sends. */
const asText = Object.fromEntries(
  Object.values(types)
    .filter((oid) => typeof oid === "number")
    .map((oid) => [oid, (text: string) => (oid === types.BOOL ? text.slice(0, 1) : text)]),
);

/** What PGlite throws for an error of the server. */
interface ServerError {
  readonly message: string;
  readonly severity: string;
  readonly code: string;
  readonly detail?: string;
  readonly hint?: string;
}

const isServerError = (error: unknown): error is ServerError =>
  error instanceof Error && "severity" in error && "code" in error;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

async function runOn(database: PGlite, statement: string): Promise<StatementOutcome> {
  try {
    const results = await database.exec(statement, { rowMode: "array", parsers: asText });
    const last = results.at(-1);
    // After a crash the program stays silent; a server names the command of whatever it has done.
    if (!last?.command) throw new EngineCrash("It gave no answer.");
    return {
      columns: last.fields.map(({ name }) => name),
      rows: (last.rows as unknown as unknown[][]).map((row) => row.map(textOf)),
      command: last.command,
    };
  } catch (error) {
    if (error instanceof EngineCrash) throw error;
    if (!isServerError(error)) throw new EngineCrash(String(error), { cause: error });
    const { message, code, detail, hint } = error;
    return { error: { message, code, ...(detail && { detail }), ...(hint && { hint }) } };
  }
}

/**
 * Starts PostgreSQL in this thread.
 * @param data a data directory that `dump` has given; without it, a new one is made
 * @param files where PGlite's own files come from, when it shall not look for them itself
 */
export async function openPglite(
  lab: Pick<Lab, "settings">,
  data?: Blob,
  files: Pick<PGliteOptions, "fsBundle" | "pgliteWasmModule" | "initdbWasmModule"> = {},
): Promise<PgliteEngine> {
  const { fixed: atStart, reloadable: inFile } = configuration(lab);
  const start = (loadDataDir?: Blob) =>
    PGlite.create({
      ...files,
      startParams: [
        ...PGlite.defaultStartParams,
        ...atStart.flatMap((line) => ["-c", line.replace(/ = '(.*)'$/, "=$1")]),
      ],
      postgresqlconf: inFile,
      extensions: { pg_walinspect },
      ...(loadDataDir && { loadDataDir }),
    });
  let database = await start(data);
  return {
    run: (statement) => runOn(database, statement),
    dump: () => database.dumpDataDir("none"),
    reload: async () => {
      // As after a crash: no checkpoint under the old settings.
      const kept = await database.dumpDataDir("none");
      await database.close();
      database = await start(kept);
    },
    close: () => database.close(),
  };
}
