import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { pg_walinspect } from "@electric-sql/pglite/contrib/pg_walinspect";
import type { Engine } from "./engine.ts";
import type { Lab } from "./lab-schema.ts";
import { askPglite } from "./pglite-query.ts";

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
    run: (statement) => askPglite(database, statement),
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
