import type { Settings } from "../stack/connector-config.ts";
import type { Context } from "./context.ts";

/** Small batches, so that the snapshot of a table with thousands of rows takes its time. */
export const smallBatches: Settings = {
  "max.batch.size": "200",
  "max.queue.size": "400",
  "snapshot.fetch.size": "200",
};

/**
 * Adds a table `archive` to the database, the publication and the connector's list, before the
 * connector is created: its snapshot has not ended when the world needs it to run.
 * @param settings by which the snapshot is made slow
 */
export async function addArchive(
  { database, main, names }: Context,
  rows: number,
  settings: Settings,
): Promise<void> {
  await database.run(
    `CREATE TABLE archive (id bigint PRIMARY KEY, note text NOT NULL);
     INSERT INTO archive SELECT n, md5(n::text) FROM generate_series(1, ${rows}) n;
     ALTER PUBLICATION "${names.publication}" ADD TABLE archive;`,
    names.database,
    "app",
  );
  Object.assign(main.config, {
    "table.include.list": `public.archive,${main.config["table.include.list"] ?? ""}`,
    ...settings,
  });
}

/** What the judge compares of it. */
export const archiveTable = {
  name: "archive",
  mark: "INSERT INTO archive SELECT $1::bigint, 'mark'",
} as const;
