import { host, passwords } from "../stack/topology.ts";
import type { Context } from "../worlds/context.ts";
import { keptClient } from "./kept-client.ts";

/** The table of one row whose way through the pipeline is timed. */
export const canaryTable = "canary";

/** Adds the table to the database, the publication and the connector's list. */
export async function addCanary({ database, main, names }: Context): Promise<void> {
  await database.run(
    `CREATE TABLE ${canaryTable} (id int PRIMARY KEY, written_ms bigint NOT NULL);
     INSERT INTO ${canaryTable} VALUES (1, 0);
     ALTER PUBLICATION "${names.publication}" ADD TABLE ${canaryTable};
     GRANT SELECT ON ${canaryTable} TO debezium;`,
    names.database,
    "app",
  );
  Object.assign(main.config, {
    "table.include.list": `public.${canaryTable},${main.config["table.include.list"] ?? ""}`,
  });
}

/**
 * Updates the row each second, as a client of its own does: while the database is away, it tries again.
 * @returns ends it
 */
export function writeCanary({ names, server }: Context): () => Promise<void> {
  const client = keptClient(() => ({
    host,
    port: server.port,
    user: "app",
    password: passwords.app,
    database: names.database,
    application_name: "canary",
    connectionTimeoutMillis: 2000,
  }));
  const text = `UPDATE ${canaryTable} SET written_ms = $1 WHERE id = 1`;
  let busy = false;
  const beat = async () => {
    if (busy) return;
    busy = true;
    await client.query({ text, values: [Date.now()], rowMode: "array" }).catch(() => undefined);
    busy = false;
  };
  const timer = setInterval(() => void beat(), 1000);
  return async () => {
    clearInterval(timer);
    await client.end();
  };
}
