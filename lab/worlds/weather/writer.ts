import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { host, passwords } from "../../stack/topology.ts";
import type { Random } from "../random.ts";
import type { Change } from "./changes.ts";
import type { Journal, Written } from "./journal.ts";

/** Which server writers find, and where rows are noted. */
export interface Sea {
  readonly port: () => number;
  readonly database: string;
  readonly journal: Journal;
  readonly random: Random;
  /** Numbers of new rows, each given out once, so many at a time. */
  readonly ids: (count: number) => number;
}

/** A connection that is made anew after it broke. */
export interface Connection {
  readonly begin: () => Promise<boolean>;
  readonly run: (change: Change) => Promise<boolean>;
  /** Commits, and notes what the server has said of it. */
  readonly commit: () => Promise<void>;
  readonly close: () => void;
}

function clientFor({ port, database }: Sea): Client {
  return new Client({
    host,
    port: port(),
    user: "app",
    password: passwords.app,
    database,
    connectionTimeoutMillis: 3000,
    application_name: "shop",
    // Of two transactions of one writer the second may wait for a row that the first one has.
    options: "-c lock_timeout=1000",
    // The keys are noted as PostgreSQL writes them.
    types: { getTypeParser: () => (value: string) => value },
  });
}

/** Ends a connection without a word: a server that hangs never answers an orderly end. */
function destroy(client: Client): void {
  const { connection } = client as unknown as {
    readonly connection: { readonly stream: { readonly destroy: () => void } };
  };
  connection.stream.destroy();
}

/** An error that PostgreSQL sent has a code of five characters. */
const isAnswer = (error: unknown) => (error as { code?: string }).code?.length === 5;

/** Milliseconds until a writer tries a server again that does not answer. */
const pause = 500;

/** Opens a writer's connection. */
export function openConnection(sea: Sea): Connection {
  let client: Client | undefined;
  let rows: Written[] = [];
  const close = () => {
    if (client) destroy(client);
    client = undefined;
  };
  const connected = async (): Promise<Client> => {
    if (client) return client;
    const fresh = clientFor(sea);
    fresh.on("error", () => {
      if (client === fresh) client = undefined;
    });
    await fresh.connect();
    client = fresh;
    return fresh;
  };
  const attempt = async (work: (client: Client) => Promise<void>): Promise<boolean> => {
    try {
      await work(await connected());
      return true;
    } catch (error) {
      rows = [];
      if (client && isAnswer(error)) await client.query("ROLLBACK").catch(close);
      else {
        close();
        await delay(pause);
      }
      return false;
    }
  };
  return {
    begin: () =>
      attempt(async (open) => {
        rows = [];
        await open.query("BEGIN");
      }),
    run: async ({ table, sql, values }) => {
      if (!client) return false;
      return attempt(async (open) => {
        const query = { text: sql, values: [...values], rowMode: "array" as const };
        const found = await open.query<string[]>(query);
        rows.push(...found.rows.map((row) => ({ table, key: row.join("/") })));
      });
    },
    commit: async () => {
      if (!client) return;
      const written = rows;
      const from = Date.now();
      const said = await attempt(async (open) => {
        await open.query("COMMIT");
      });
      sea.journal.note(written, { from, to: Date.now() }, said ? "committed" : "in doubt");
    },
    close,
  };
}
