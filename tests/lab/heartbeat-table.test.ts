import { expect } from "vitest";
import type { Settings } from "./world/connect.ts";
import { noise } from "./world/faults.ts";
import { eventually, quietFor, restartMoves, twoFlushes } from "./world/wait.ts";
import { proof, type World } from "./world/world.ts";

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
const helped = ["beat_table", "message_false", "message_true"];

async function createAll(world: World): Promise<void> {
  const { sql, connect, config, streaming } = world;
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

/** The slots that have moved up to the end of the WAL within the time in which a heartbeat moves one. */
async function moved({ slot }: World): Promise<string[]> {
  const atEnd = async (name: string) => ((await slot(name))?.retained ?? Infinity) < megabyte;
  const found = async () => {
    const answers = await Promise.all(all.map(atEnd));
    return all.filter((_, index) => answers[index]);
  };
  await quietFor(restartMoves);
  return found();
}

const states = ({ connect }: World) =>
  Promise.all(all.map(async (name) => (await connect.status(name)).tasks.join()));

proof("which heartbeat moves the slot for which WAL", async ({ world }) => {
  const { sql, connect } = world;
  await createAll(world);
  const running = all.map(() => "RUNNING");

  // Another database of the cluster is busy.
  await noise(world, 1);
  console.log("neighbor", await moved(world));
  expect(await states(world)).toEqual(running);

  // An unpublished table of the same database is busy.
  for (const name of all)
    await sql(
      "INSERT INTO audit_log (note) SELECT repeat('x', 900) FROM generate_series(1, 5000)",
      name,
    );
  console.log("unpublished", await moved(world));
  expect(await states(world)).toEqual(running);

  // A transaction of another database is open.
  void world.shell(
    `PGAPPNAME=nightly-job psql -d billing -c "BEGIN; INSERT INTO ledger (amount_cents) VALUES (1);
     SELECT pg_sleep(300)"`,
  );
  const open = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'nightly-job'";
  await eventually(
    "the open transaction",
    () => sql(open),
    (count) => count === "1",
  );
  await quietFor(1);
  await noise(world, 1);
  console.log("transaction", await moved(world));
  await sql(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nightly-job'",
  );
  console.log("terminated", await moved(world));

  for (const name of all) await connect.stop(name);
  await noise(world, 1);
  console.log("stopped", await moved(world));
  console.log(helped);
});
