import { expect } from "vitest";
import type { Settings } from "./support/connect.ts";
import { noise } from "./support/faults.ts";
import { eventually, quietFor, restartMoves, twoFlushes } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

/** A slot that retains less is at the end of the WAL; each kind of noise writes about 20 MB. */
const megabyte = 1_000_000;
const interval = { "heartbeat.interval.ms": "2000" };
const beat = (query: string): Settings => ({
  ...interval,
  "heartbeat.action.query": query,
  "message.prefix.exclude.list": "heartbeat",
});

/** The heartbeats of the lesson. Each has a database of its own: messages reach all slots of theirs. */
const heartbeats: Readonly<Record<string, Settings>> = {
  none: {},
  interval,
  beat_table: beat("UPDATE public.debezium_heartbeat SET beat_at = now()"),
  message_false: beat("SELECT pg_logical_emit_message(false, 'heartbeat', now()::varchar)"),
  message_true: beat("SELECT pg_logical_emit_message(true, 'heartbeat', now()::varchar)"),
  driver: { "lsn.flush.mode": "connector_and_driver" },
  // The publication covers every table of the database, and Debezium filters.
  interval_all_tables: { ...interval, "publication.name": "all_tables" },
};
const all = Object.keys(heartbeats);
const withQuery = ["beat_table", "message_false", "message_true"];

async function createAll(world: World): Promise<void> {
  const { sql, connect, config, streaming } = world;
  // Its WAL would move all distances at a time of its own.
  await world.set({ autovacuum: "off" });
  for (const name of all) {
    await sql(`CREATE DATABASE ${name} TEMPLATE shop`);
    await sql(
      `CREATE TABLE public.debezium_heartbeat (id int PRIMARY KEY, beat_at timestamptz);
       INSERT INTO public.debezium_heartbeat VALUES (1, now());
       GRANT SELECT, UPDATE ON public.debezium_heartbeat TO debezium;
       ALTER PUBLICATION orders_cdc_pub ADD TABLE public.debezium_heartbeat;
       CREATE PUBLICATION all_tables FOR ALL TABLES`,
      name,
    );
    const own = { "database.dbname": name, "topic.prefix": name, "slot.name": name };
    await connect.create(name, config({ ...own, ...heartbeats[name] }));
  }
  for (const name of all) await streaming(name);
  await quietFor(twoFlushes);
}

/** The slots for which this distance has become small; all get as long as the last of the expected. */
async function small(
  { slot }: World,
  distance: "retained" | "unconfirmed",
  expected: readonly string[],
): Promise<string[]> {
  const found = async () => {
    const rows = await Promise.all(all.map((name) => slot(name)));
    return all.filter((_, index) => (rows[index]?.[distance] ?? Infinity) < megabyte);
  };
  const complete = (names: string[]) => expected.every((name) => names.includes(name));
  if (expected.length === 0) await quietFor(twoFlushes);
  return eventually(`${distance} small: ${expected.join()}`, found, complete, restartMoves * 4);
}

const states = ({ connect }: World) =>
  Promise.all(all.map(async (name) => (await connect.status(name)).tasks.join()));

const unpublished =
  "INSERT INTO audit_log (note) SELECT repeat('x', 900) FROM generate_series(1, 5000)";
const open = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'nightly-job'";

proof("which heartbeat moves the slot for which WAL", async ({ world }) => {
  const { sql, connect } = world;
  await createAll(world);

  // Another database of the cluster is busy.
  const helped = [...withQuery, "driver"];
  await noise(world, 1);
  expect(await small(world, "retained", helped)).toEqual(helped);

  // An unpublished table of the same database is busy.
  for (const name of all) await sql(unpublished, name);
  const seen = [...helped, "interval_all_tables"];
  expect(await small(world, "unconfirmed", seen)).toEqual(seen);
  expect(await small(world, "retained", helped)).toEqual(expect.arrayContaining(helped));
  expect(await states(world)).toEqual(all.map(() => "RUNNING"));

  // A transaction of another database is open: the consumers confirm, and the WAL stays.
  void world.shell(
    `PGAPPNAME=nightly-job psql -d billing -c "BEGIN; INSERT INTO ledger (amount_cents) VALUES (1);
     SELECT pg_sleep(300)"`,
  );
  await eventually(
    "the open transaction",
    () => sql(open),
    (count) => count === "1",
  );
  await quietFor(1);
  await noise(world, 1);
  expect(await small(world, "unconfirmed", withQuery)).toEqual(expect.arrayContaining(withQuery));
  expect(await small(world, "retained", [])).toEqual([]);
  await sql(open.replace("count(*)", "pg_terminate_backend(pid)"));
  expect(await small(world, "retained", withQuery)).toEqual(expect.arrayContaining(withQuery));

  // The cure for the slots that stood still.
  for (const name of ["none", "interval"])
    await connect.patch(name, heartbeats["message_true"] ?? {});
  const cured = ["none", "interval"];
  expect(await small(world, "retained", cured)).toEqual(expect.arrayContaining(cured));

  // Stopped connectors: no heartbeat helps.
  for (const name of all) await connect.stop(name);
  await noise(world, 1);
  expect(await small(world, "unconfirmed", [])).toEqual([]);
});

proof(
  "connector_and_driver stands still after a captured row until there is a heartbeat",
  async ({ world }) => {
    const { names, sql } = world;
    await world.createConnector({ "lsn.flush.mode": "connector_and_driver" });
    await sql("INSERT INTO orders (customer_id) VALUES (1)");
    await world.holds("cdc.public.orders", 6);
    await noise(world, 1);
    await quietFor(restartMoves);
    expect((await world.slot())?.unconfirmed).toBeGreaterThan(15 * megabyte);
    await world.connect.patch(names.connector, interval);
    await eventually(
      "the slot moves",
      () => world.slot(),
      (slot) => (slot?.unconfirmed ?? Infinity) < megabyte,
    );
  },
);
