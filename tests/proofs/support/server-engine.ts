import { Client, DatabaseError } from "pg";
import type { Plan } from "../../../lab/stack/stack-components.ts";
import { host, passwords } from "../../../lab/stack/topology.ts";
import type { Engine, StatementOutcome } from "../../../src/practice/incident-lab/engine.ts";

/** A session of the real server's superuser, which answers as an incident lab's PostgreSQL does. */
export async function serverEngine(plan: Plan, database: string): Promise<Engine> {
  const client = new Client({
    host,
    port: plan.ports.postgresql,
    user: "postgres",
    password: passwords.postgres,
    database,
  });
  await client.connect();
  const run = async (text: string): Promise<StatementOutcome> => {
    try {
      const asText = { getTypeParser: () => (value: string) => value };
      const { fields, rows, command } = await client.query<(string | null)[]>({
        text,
        rowMode: "array",
        types: asText,
      });
      return { columns: fields.map(({ name }) => name), rows, command };
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { message, code = "", detail, hint } = error;
      return { error: { message, code, ...(detail && { detail }), ...(hint && { hint }) } };
    }
  };
  return {
    run,
    reload: async () => {
      // The statement has asked for the reload; a session notices it before a later statement.
      await run("SELECT pg_sleep(0.5)");
    },
    close: () => client.end(),
  };
}
