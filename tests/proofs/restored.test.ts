import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { templatesOf } from "../../lab/stack/templates.ts";
import { baseBackup } from "../../lab/worlds/base-backup.ts";
import { insertOrders } from "./support/orders.ts";
import { keysOf, noFindings } from "./support/tables.ts";
import { eventually, quietFor, twoFlushes } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const orders = "cdc.public.orders";
const offsets = "/orders-cdc/offsets";

async function replace(world: World, part: "kafka" | "postgresql", by: string): Promise<void> {
  const data = join(world.plan.directory, part);
  rmSync(data, { recursive: true });
  renameSync(by, data);
  await world.start(part);
}

async function deliver(world: World, ...cents: readonly number[]): Promise<void> {
  const before = world.written(orders);
  await insertOrders(world, ...cents);
  await world.holds(orders, before + cents.length);
}

/** The way back of every one of these cases: no offset, no slot, a new snapshot. */
async function rebuild(world: World): Promise<void> {
  await world.stopConnector().catch(() => undefined);
  await world.sql(
    "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = 'orders_cdc'",
  );
  expect((await world.connect.request("DELETE", offsets)).status).toBe(200);
  const before = world.written(orders);
  await world.connect.resume("orders-cdc");
  await world.streaming();
  await world.holds(orders, before + Number(await world.sql("SELECT count(*) FROM orders")));
}

proof(
  "Kafka lost entirely: the old offset replays nothing, a new snapshot fills the new topics",
  async ({ world }) => {
    await world.createConnector();
    await deliver(world, 11, 12);
    await quietFor(twoFlushes);
    await world.stopConnector();
    const backup = await world.connect.offsets("orders-cdc");
    await world.end("connect", "SIGKILL");
    await world.end("kafka", "SIGKILL");
    const empty = join(world.plan.directory, "kafka-empty");
    cpSync(templatesOf(world.plan).kafka, empty, { recursive: true });
    await replace(world, "kafka", empty);
    await world.start("connect");
    expect((await world.connect.request("GET", "")).body).toEqual([]);

    const body = { name: "orders-cdc", config: world.config(), initial_state: "STOPPED" };
    expect((await world.connect.request("POST", "", body)).status).toBe(201);
    expect(await world.connect.offsets("orders-cdc")).toEqual({ offsets: [] });
    await world.connect.request("PATCH", offsets, backup);
    await world.connect.resume("orders-cdc");
    await world.streaming();
    await insertOrders(world, 13);
    const created = async () => keysOf(await world.events(orders), "c");
    await eventually("order 8 in the topic", created, (keys) => keys.includes("8"));
    // The last transaction before the loss may come again; nothing older does.
    const { missing } = await world.compare("orders");
    expect(missing.filter((id) => id !== "7")).toEqual(["1", "2", "3", "4", "5", "6"]);
    await rebuild(world);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

proof.for(["RUNNING", "FAILED"] as const)(
  "Kafka restored to an older state: %s, and what it lost does not come back",
  async (state, { world }) => {
    const { sql } = world;
    await world.createConnector();
    // An open transaction holds restart_lsn, so that the older offset passes the check.
    if (state === "RUNNING")
      void world.shell(`psql -d billing -c "BEGIN; INSERT INTO ledger (amount_cents) VALUES (1);
        SELECT pg_sleep(200)"`);
    await eventually(
      "the open transaction",
      () => sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(200)%'"),
      (count) => state === "FAILED" || Number(count) > 1,
    );
    await deliver(world, 11, 12);
    await quietFor(twoFlushes);
    await world.end("connect", "SIGTERM");
    await world.end("kafka", "SIGTERM");
    const older = join(world.plan.directory, "kafka-older");
    cpSync(join(world.plan.directory, "kafka"), older, { recursive: true });
    await world.start("kafka");
    await world.start("connect");
    await world.streaming();
    for (const cents of [13, 14, 15, 16]) {
      await deliver(world, cents);
      // A checkpoint writes a running-transactions record, with which restart_lsn can follow.
      await sql("CHECKPOINT");
    }
    await quietFor(twoFlushes);
    await world.end("connect", "SIGTERM");
    await world.end("kafka", "SIGKILL");
    await replace(world, "kafka", older);
    await world.start("connect");
    if (state === "FAILED") await world.failed("but this is no longer available on the server.");
    else await world.streaming();
    await quietFor(twoFlushes);
    const { missing } = await world.compare("orders");
    // A task that runs sends the last transaction again, which the slot had not confirmed.
    expect(missing).toEqual(state === "RUNNING" ? ["10", "8", "9"] : ["10", "11", "8", "9"]);
    expect((await world.connect.status("orders-cdc")).tasks).toEqual([state]);
    await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE '%pg_sleep(200)%' AND pid <> pg_backend_pid()`);
    await rebuild(world);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

/** Topics know orders 6 to 8 of the old history; the restored server gives 8 away again. */
async function restore(world: World, slots: "with slots" | "without slots"): Promise<void> {
  await world.createConnector();
  await deliver(world, 11, 12);
  const backup = join(world.plan.directory, "backup");
  await baseBackup(world, backup, slots);
  await deliver(world, 13, 14);
  await world.sql("DELETE FROM order_lines WHERE order_id = 5; DELETE FROM orders WHERE id = 5");
  await world.holds(orders, 11);
  await quietFor(twoFlushes);
  await world.stopConnector();
  await world.end("postgresql", "SIGQUIT");
  await replace(world, "postgresql", backup);
}

proof(
  "PostgreSQL restored from a base backup: FAILED, and the comparison finds every difference",
  async ({ world }) => {
    await restore(world, "without slots");
    await insertOrders(world, 99);
    await world.connect.resume("orders-cdc");
    await world.failed("but this is no longer available on the server.");
    const before = { missing: ["5"], surplus: ["9"], different: ["8"] };
    expect(await world.compare("orders")).toEqual(before);
    await rebuild(world);
    expect(await world.compare("orders")).toEqual({ missing: [], surplus: ["9"], different: [] });
    const dumped = await world.printed("07", "> sink-orders.csv");
    expect(dumped.status, dumped.text).toBe(0);
    const compared = await world.printed("07", "CREATE TEMP TABLE sink");
    expect(compared.text).toMatch(/^\s*9 \| surplus$/m);
    expect(compared.text).toContain("(1 row)");
  },
);

proof(
  "PostgreSQL restored with its old slot: RUNNING, and new rows are skipped",
  async ({ world }) => {
    await restore(world, "with slots");
    await world.connect.resume("orders-cdc");
    await world.streaming();
    await insertOrders(world, 99);
    await quietFor(twoFlushes);
    expect(await world.connect.status("orders-cdc")).toMatchObject({ tasks: ["RUNNING"] });
    const found = await world.compare("orders");
    expect(found).toEqual({ missing: ["5"], surplus: ["9"], different: ["8"] });
    await rebuild(world);
    expect(await world.compare("orders")).toEqual({ missing: [], surplus: ["9"], different: [] });
  },
);
