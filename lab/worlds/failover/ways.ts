import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../stack/stack-components.ts";
import { host } from "../../stack/topology.ts";
import type { Captured, Context } from "../context.ts";
import { databaseAt, type Database } from "../database.ts";
import { setServer } from "../slot/ways.ts";
import { standbySlot, startStandby } from "../standby.ts";
import type { Hand, World } from "../world.ts";

/** Major version from which slots can be synchronized to a standby. */
const failoverSlots = 17;

const majorOf = async ({ database }: Context) =>
  Number.parseInt((await database.value("SHOW server_version")) ?? "", 10);

/** The standby's port. */
const portOf = ({ notes }: Context) => Number(notes.get("standby"));

/** Asks the standby of a world, also after it was promoted. */
export const standbyOf = (context: Context): Database =>
  databaseAt(() => portOf(context), context.names.database);

const slotsOf = ({ main, second }: Context) =>
  [main, second].map(({ config }) => config["slot.name"] ?? "");

/** Adds a standby that streams from the primary. */
export async function addStandby(context: Context): Promise<void> {
  context.notes.set("standby", String(await startStandby(context)));
  await answers(context);
}

const answers = (context: Context) =>
  context.wait(
    "the standby answers",
    async () => (await standbyOf(context).value("SELECT 1")) === "1",
  );

const readiness = (slots: readonly string[]) => `SELECT count(*) = ${slots.length}
    AND coalesce(bool_and((to_jsonb(s) ->> 'synced')::boolean AND NOT temporary
      AND to_jsonb(s) ->> 'invalidation_reason' IS NULL), false)
  FROM pg_replication_slots s WHERE slot_name IN (${slots.map((slot) => `'${slot}'`).join(", ")})`;

/**
 * Copies the slots' files to the standby, as Patroni does for slots that its configuration names:
 * https://patroni.readthedocs.io/en/latest/dynamic_configuration.html
 */
async function copySlots(context: Context): Promise<void> {
  const { plan } = context;
  await context.end("standby", "SIGINT");
  for (const slot of slotsOf(context)) {
    const target = join(plan.directory, "standby/pg_replslot", slot);
    rmSync(target, { recursive: true, force: true });
    cpSync(join(plan.directory, "postgresql/pg_replslot", slot), target, { recursive: true });
    plan.owner.own(target);
  }
  startServer(plan, "standby", portOf(context));
  await answers(context);
}

/** Whether slots can be used on the standby when it is promoted: those of both connectors, or those named. */
export const isReady = async (context: Context, slots = slotsOf(context)) =>
  (await standbyOf(context).value(readiness(slots))) === "t";

/** Slots of the time when the standby was the primary. */
export const leftOverSlots = async (context: Context) =>
  (
    await standbyOf(context).rows(
      `SELECT slot_name FROM pg_replication_slots s
       WHERE (to_jsonb(s) ->> 'failover')::boolean AND NOT (to_jsonb(s) ->> 'synced')::boolean`,
    )
  ).map(([slot]) => slot ?? "");

/** Sets a setting on the standby. */
export async function setStandby(context: Context, name: string, value: string): Promise<void> {
  const standby = standbyOf(context);
  await standby.run(`ALTER SYSTEM SET ${name} = '${value}'`);
  await standby.value("SELECT pg_reload_conf()");
}

/** The connectors' slots come along to the standby: synchronized, or as Patroni copies them. */
export async function keepSlots(context: Context): Promise<void> {
  if ((await majorOf(context)) < failoverSlots) return copySlots(context);
  // With offsets flushed once a minute, each of several steps of the synchronization waits for a flush.
  await context.wait("the slots are ready on the standby", () => isReady(context), 300);
}

/**
 * The primary sends no connector what the standby has not received.
 * @returns whether it can
 */
export async function waitForStandby(context: Context): Promise<boolean> {
  if ((await majorOf(context)) < failoverSlots) return false;
  await setServer(context, "synchronized_standby_slots", standbySlot);
  return true;
}

/** Writers, operator and judge find the standby as the new primary. */
export async function promote(context: Context): Promise<void> {
  await standbyOf(context).value("SELECT pg_promote(wait => true)");
  context.server.port = portOf(context);
  context.weather.moveTo(portOf(context));
}

/** Waits until the standby has all that the primary has written. */
export async function caughtUp(context: Context): Promise<void> {
  const lsn = await context.database.value("SELECT pg_current_wal_lsn()");
  const replayed = () =>
    standbyOf(context).value(`SELECT pg_last_wal_replay_lsn() >= '${lsn ?? ""}'`);
  await context.wait("the standby has caught up", async () => (await replayed()) === "t");
}

/** The standby receives nothing more, and does not know it. */
export async function cutOff(context: Context): Promise<void> {
  await setStandby(context, "primary_conninfo", `host=${host} port=1 connect_timeout=1`);
  const { value } = standbyOf(context);
  const receives = async () => (await value("SELECT count(*) FROM pg_stat_wal_receiver")) === "0";
  await context.wait("the standby receives nothing", receives);
}

/** Both connectors ask for slots that a failover keeps. */
export const failoverConfig = { "slot.failover": "true" } as const;

/** Where the new primary is, for the person on call. */
export const address: NonNullable<World["blanks"]> = ({ server }) => ({
  FILL_IN_HOST: host,
  FILL_IN_PORT: String(server.port),
});

/** The address of the new primary, as a configuration names it. */
const newAddress = ({ server }: Context) => ({
  "database.hostname": host,
  "database.port": String(server.port),
});

/** Begins with a new snapshot; the slot is made when it is not there. */
export async function startAnew(context: Context, captured: Captured): Promise<void> {
  const { connect } = context;
  const path = `/${captured.connector}`;
  await connect.call("PUT", `${path}/stop`);
  const idle = async () => {
    const { body } = await connect.call("GET", `${path}/status`);
    return (body as { tasks: unknown[] }).tasks.length === 0;
  };
  await context.wait("the connector has no task", idle, 120);
  await connect.call("DELETE", `${path}/offsets`);
  await connect.call("PUT", `${path}/resume`);
  await context.streaming(captured.config["slot.name"] ?? "", 180);
}

/** Both connectors go on where they were, at the new primary. */
export async function goOnAtNewPrimary(context: Context): Promise<void> {
  for (const captured of [context.main, context.second]) {
    await context.connect.call("PUT", `/${captured.connector}/stop`);
    Object.assign(captured.config, newAddress(context));
    await context.create(captured);
    await context.connect.call("PUT", `/${captured.connector}/resume`);
    await context.streaming(captured.config["slot.name"] ?? "", 120);
  }
}

/** Colleagues bring their own connector to the new primary, once. */
export async function bringSecondAlong(context: Context): Promise<void> {
  const { second, connect, notes } = context;
  if (notes.has("second came along")) return;
  notes.set("second came along", "yes");
  await connect.call("PUT", `/${second.connector}/stop`);
  Object.assign(second.config, newAddress(context));
  await context.create(second);
  await startAnew(context, second);
}

/** What the runbook for a lost slot does, at the new primary. */
export const recoverWithSnapshot: Hand = async (context) => {
  await bringSecondAlong(context);
  Object.assign(context.main.config, newAddress(context));
  await context.create(context.main);
  await startAnew(context, context.main);
};

/** What a failover changes by itself, and where the connectors read afterwards. */
export const movedBy: NonNullable<World["changes"]> = ({ main, second }) => [
  ...[main, second].flatMap(({ connector }) => [
    `connector ${connector} database.hostname`,
    `connector ${connector} database.port`,
  ]),
  // Colleagues make their slot again, or not.
  "slot reporting",
  `slot ${second.config["slot.name"] ?? ""}`,
  `connector ${main.connector} state`,
  `connector ${second.connector} state`,
];
