import type { Context } from "../context.ts";
import { stopConnector } from "../slot/ways.ts";

/** Waits until the status of the connector or its task says FAILED. */
export const hasFailed = ({ connect, main, wait }: Context, seconds?: number) =>
  wait(
    "the status says FAILED",
    async () => {
      const { text } = await connect.call("GET", `/${main.connector}/status`);
      return text.includes('"FAILED"');
    },
    seconds,
  );

/** Somebody drops the slot while the connector is stopped, and resumes the connector. */
export async function failByDroppedSlot(context: Context): Promise<void> {
  const { connect, database, main, names } = context;
  await stopConnector(context);
  await database.value(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await connect.call("PUT", `/${main.connector}/resume`);
  await hasFailed(context);
}
