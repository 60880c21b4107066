import type { Context } from "../context.ts";
import type { Hand } from "../world.ts";

/** Milliseconds to wait while the weather goes on. */
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Whether the slot of the connector that is repaired has a reader. */
export const isRead = async ({ database, names }: Context) =>
  (await database.value(
    `SELECT active FROM pg_replication_slots WHERE slot_name = '${names.slot}'`,
  )) === "t";

/** Stops the connector as REST does, and waits until nobody reads its slot. */
export async function stopConnector(context: Context): Promise<void> {
  await context.connect.call("PUT", `/${context.main.connector}/stop`);
  await context.wait("nobody reads the slot", async () => !(await isRead(context)));
}

/** Resumes the connector, as the runbook that the page names would. */
export const resumeConnector: Hand = async ({ connect, main }) => {
  await connect.call("PUT", `/${main.connector}/resume`);
};

/** Writes WAL in another database, in segments of 16 MB. */
export async function fillWal({ database }: Context, segments: number): Promise<void> {
  for (let segment = 0; segment < segments; segment++) {
    await database.value("SELECT pg_logical_emit_message(true, 'fill', 'x')", "billing");
    await database.value("SELECT pg_switch_wal()", "billing");
  }
}

/** Sets a setting for the whole server. */
export async function setServer({ database }: Context, name: string, value: string): Promise<void> {
  await database.run(`ALTER SYSTEM SET ${name} = '${value}'`);
  await database.value("SELECT pg_reload_conf()");
  await database.value("SELECT pg_sleep(0.5)");
}

/** What the slot's status is. */
export const statusOf = ({ database, names }: Context) =>
  database.value(`SELECT wal_status FROM pg_replication_slots WHERE slot_name = '${names.slot}'`);

/**
 * Lets the slot keep more than the limit, with no checkpoint near.
 * @param hold keeps the slot from moving
 */
export async function makeUnreserved(context: Context, hold: () => Promise<void>): Promise<void> {
  await setServer(context, "checkpoint_timeout", "1h");
  await setServer(context, "max_wal_size", "2GB");
  await hold();
  await fillWal(context, 5);
  await setServer(context, "max_slot_wal_keep_size", "32MB");
  await context.wait(
    "the slot is unreserved",
    async () => (await statusOf(context)) === "unreserved",
  );
}
