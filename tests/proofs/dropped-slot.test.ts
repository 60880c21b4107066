import { expect } from "vitest";
import { keysOf } from "./support/tables.ts";
import { quietFor } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const orders = "cdc.public.orders";
const gone =
  "but this is no longer available on the server. " +
  "Reconfigure the connector to use a snapshot mode when needed.";

/** What the stored offset tells: after a streamed row it has `lsn_proc`, which the task checks. */
type Offset = "of a streamed row" | "of the snapshot";

/** The slot is dropped while the connector is stopped, and rows change before it is resumed. */
async function gap(world: World, offset: Offset, slot: "recreated" | "missing"): Promise<void> {
  const { sql, names } = world;
  await world.createConnector();
  await world.holds(orders, 5);
  if (offset === "of a streamed row") {
    await sql("UPDATE orders SET total_cents = 1 WHERE id = 1");
    await world.holds(orders, 6);
  }
  await world.stopConnector();
  await sql(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 11), (1, 12)");
  await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 13)");
  await sql("DELETE FROM orders WHERE id = 8");
  await sql("UPDATE orders SET total_cents = 99 WHERE id = 2");
  await sql("DELETE FROM order_lines WHERE order_id = 3; DELETE FROM orders WHERE id = 3");
  if (slot === "recreated")
    await sql(`SELECT pg_create_logical_replication_slot('${names.slot}', 'pgoutput')`);
}

const lost = { missing: ["6", "7"], surplus: ["3"], different: ["2"] };
const afterSnapshot = { missing: [], surplus: ["3"], different: [] };

/** The task delivers what is written now, and shows nothing of the gap. */
async function goesOnSilently(world: World): Promise<void> {
  const before = world.written(orders);
  await world.connect.resume("orders-cdc");
  await world.streaming();
  await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 14)");
  await world.holds(orders, before + 1);
  expect(await world.compare("orders")).toEqual(lost);
  expect(await world.connect.status("orders-cdc")).toEqual({
    connector: "RUNNING",
    tasks: ["RUNNING"],
    trace: "",
  });
}

proof.for(["missing", "recreated"] as const)(
  "initial: a slot dropped while stopped fails the task until it is rebuilt; the slot: %s",
  async (slot, { world }) => {
    await gap(world, "of a streamed row", slot);
    await world.connect.resume("orders-cdc");
    await world.failed(gone);
    expect(await world.compare("orders")).toEqual(lost);
    // A restart changes nothing.
    await world.connect.request("POST", "/orders-cdc/restart?includeTasks=true&onlyFailed=true");
    await quietFor(5);
    await world.failed(gone);
    // The way back: no slot, no offset, a new snapshot.
    await world.connect.stop("orders-cdc");
    if (slot === "recreated") await world.sql("SELECT pg_drop_replication_slot('orders_cdc')");
    expect((await world.connect.request("DELETE", "/orders-cdc/offsets")).status).toBe(200);
    await world.connect.resume("orders-cdc");
    await world.holds(orders, 12);
    expect(await world.compare("orders")).toEqual(afterSnapshot);
  },
);

proof.for(["missing", "recreated"] as const)(
  "when_needed: the task takes a snapshot that tells of no delete; the slot: %s",
  async (slot, { world }) => {
    await gap(world, "of a streamed row", slot);
    await world.connect.patch("orders-cdc", { "snapshot.mode": "when_needed" });
    await world.connect.resume("orders-cdc");
    await world.holds(orders, 12);
    const events = (await world.events(orders)).slice(6);
    expect(keysOf(events, "r").sort()).toEqual(["1", "2", "4", "5", "6", "7"]);
    expect(events).toHaveLength(6);
    expect(await world.compare("orders")).toEqual(afterSnapshot);
  },
);

proof.for(["initial", "when_needed"])(
  "a slot created by hand after nothing but a snapshot: the gap is lost without a word; %s",
  async (mode, { world }) => {
    await gap(world, "of the snapshot", "recreated");
    await world.connect.patch("orders-cdc", { "snapshot.mode": mode });
    await goesOnSilently(world);
  },
);

proof("trust_slot on a slot created by hand: the gap is lost without a word", async ({ world }) => {
  await gap(world, "of a streamed row", "recreated");
  await world.connect.patch("orders-cdc", { "offset.mismatch.strategy": "trust_slot" });
  await goesOnSilently(world);
});
