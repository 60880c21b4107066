import { Client } from "pg";
import { host, passwords } from "../../stack/topology.ts";
import type { Context } from "../context.ts";
import type { Hand } from "../world.ts";

/** Milliseconds to wait while the weather goes on. */
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

type Asked = Pick<Context, "database" | "names">;

/** `t` or `f`; nothing where there is no such slot. */
const activeOf = ({ database, names }: Asked, slot = names.slot) =>
  database.value(`SELECT active FROM pg_replication_slots WHERE slot_name = '${slot}'`);

/** Whether a slot has a reader: that of the connector that is repaired, if none is named. */
export const isRead = async (context: Asked, slot?: string): Promise<boolean> =>
  (await activeOf(context, slot)) === "t";

/** Whether a slot is there, and nobody reads it. */
export const isFree = async (context: Asked, slot?: string): Promise<boolean> =>
  (await activeOf(context, slot)) === "f";

/** Ends the connection that reads the connector's slot, as an administrator does. */
export const endWalsender = ({ database, names }: Asked) =>
  database.value(
    `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = '${names.slot}'`,
  );

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
  await fillWal(context, 20);
  await setServer(context, "max_slot_wal_keep_size", "256MB");
  await context.wait(
    "a slot is unreserved",
    async () =>
      (await context.database.value(
        "SELECT bool_or(wal_status = 'unreserved') FROM pg_replication_slots",
      )) === "t",
  );
}

/**
 * Gives PostgreSQL a `max_wal_size` that is large for what the weather writes between two flushes, as
 * it is in production; it belongs to the healthy system.
 */
export async function withRoom(context: Context): Promise<void> {
  await setServer(context, "max_wal_size", "256MB");
  await context.allIsWell();
}

/** Writes more than a `max_wal_size` of `withRoom`. */
export const fillBeyondRoom = (context: Context) => fillWal(context, 22);

/** Waits until all slots but this one have let go of what `fillBeyondRoom` wrote. */
export const othersFollow = ({ database, wait }: Context, slot = "") =>
  wait(
    "the slots that are read have moved",
    async () =>
      (await database.value(
        `SELECT bool_and(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) < 150 * 1048576)
         FROM pg_replication_slots WHERE slot_name <> '${slot}'`,
      )) === "t",
    240,
  );

/** Creates a slot of somebody else, in another database if it is logical. */
export async function createSlot(
  { database }: Context,
  name: string,
  kind: "physical" | "pgoutput" | "test_decoding",
  place = "billing",
): Promise<void> {
  const sql =
    kind === "physical"
      ? `pg_create_physical_replication_slot('${name}', true)`
      : `pg_create_logical_replication_slot('${name}', '${kind}')`;
  await database.value(`SELECT ${sql}`, place);
}

/** Leaves a transaction of the application open for some seconds after a statement; nobody waits for it. */
export function leaveOpen({ database, names }: Context, statement: string, seconds: number): void {
  const open = `BEGIN; ${statement}; SELECT pg_sleep(${seconds}); COMMIT`;
  void database.run(open, names.database, "app").catch(() => undefined);
}

/** Begins a transaction that writes in another database and does not end. Its pid is noted. */
export async function openTransaction({ server, notes }: Context): Promise<void> {
  const client = new Client({
    host,
    port: server.port,
    user: "app",
    password: passwords.app,
    database: "billing",
    application_name: "nightly-report",
  });
  // It ends with the server, or when somebody ends its session.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("BEGIN");
  await client.query("INSERT INTO public.ledger (amount_cents, note) VALUES (1, 'open')");
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  notes.set("open pid", String(rows[0]?.pid));
}

/** Ends the session of `openTransaction`. */
export const endTransaction: Hand = async ({ database, notes }) => {
  await database.value(`SELECT pg_terminate_backend(${notes.get("open pid") ?? ""})`);
};

/** Megabytes that the slot keeps beyond any other one. */
const lead = 80;

/**
 * Lets a checkpoint take the WAL of the slot that stands still, and of no other one: the limit counts
 * for every slot, and the position of one that is read moves once a flush only.
 */
export async function loseByLimit(context: Context): Promise<void> {
  const { database, names, wait } = context;
  await fillWal(context, 8);
  const megabytes = (slots: string) =>
    database.value(
      `SELECT (max(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) / 1048576)::int
       FROM pg_replication_slots WHERE ${slots}`,
    );
  const others = () => megabytes(`slot_name <> '${names.slot}'`).then(Number);
  const own = () => megabytes(`slot_name = '${names.slot}'`).then(Number);
  await wait(
    "the slot keeps much more than the others",
    async () => (await own()) > (await others()) + lead,
    // A restart position follows the confirmed one by a flush.
    240,
  );
  await setServer(context, "max_slot_wal_keep_size", `${(await others()) + lead / 2}MB`);
  await database.run("CHECKPOINT");
  await wait("the slot is lost", async () => (await statusOf(context)) === "lost");
  await database.run("ALTER SYSTEM RESET max_slot_wal_keep_size");
  await database.value("SELECT pg_reload_conf()");
}
