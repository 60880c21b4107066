import { Client } from "pg";
import { host, passwords } from "../stack/topology.ts";

/** A row as PostgreSQL writes it. */
export type TextRow = readonly (string | null)[];

/** Asks a server as superuser, for the lab itself: neither the weather nor the operator. */
export interface Database {
  /** Runs one statement in a connection of its own. */
  readonly rows: (
    sql: string,
    values?: readonly unknown[],
    database?: string,
  ) => Promise<TextRow[]>;
  /** The first value of the first row. */
  readonly value: (sql: string, database?: string) => Promise<string | undefined>;
  /** Runs several statements, one after the other. */
  readonly run: (sql: string, database?: string, role?: string) => Promise<void>;
}

/**
 * @param port of the server that is asked, which may change
 * @param standard the database that is meant when none is named
 */
export function databaseAt(port: () => number, standard: string): Database {
  const connected = async <T>(database: string, work: (client: Client) => Promise<T>) => {
    const client = new Client({
      host,
      port: port(),
      user: "postgres",
      password: passwords.postgres,
      database,
      connectionTimeoutMillis: 20_000,
      application_name: "lab",
      types: { getTypeParser: () => (value: string) => value },
    });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const rows: Database["rows"] = (sql, values = [], database = standard) =>
    connected(database, async (client) => {
      await client.query("SET timezone = 'UTC'; SET datestyle = 'ISO'");
      const text = { text: sql, values: [...values], rowMode: "array" as const };
      return (await client.query<(string | null)[]>(text)).rows;
    });
  return {
    rows,
    value: async (sql, database) => (await rows(sql, [], database))[0]?.[0] ?? undefined,
    run: (sql, database = standard, role = "postgres") =>
      connected(database, async (client) => {
        await client.query(role === "postgres" ? sql : `SET ROLE ${role}; ${sql}`);
      }),
  };
}
