import { expect } from "vitest";
import { keysOf, noFindings } from "./world/tables.ts";
import { quietFor } from "./world/wait.ts";
import { proof, type World } from "./world/world.ts";

const orders = "cdc.public.orders";
const gone =
  "but this is no longer available on the server. " +
  "Reconfigure the connector to use a snapshot mode when needed.";

/** The slot is dropped while the connector is stopped, and rows change before it is resumed. */
async function gap(world: World, recreated: boolean): Promise<void> {
  const { sql, names } = world;
  await world.createConnector();
  await world.holds(orders, 5);
  await world.stopConnector();
  await sql(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 11), (1, 12)");
  await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 13)");
  await sql("DELETE FROM orders WHERE id = 8");
  await sql("UPDATE orders SET total_cents = 99 WHERE id = 2");
  await sql("DELETE FROM order_lines WHERE order_id = 3; DELETE FROM orders WHERE id = 3");
  if (recreated)
    await sql(`SELECT pg_create_logical_replication_slot('${names.slot}', 'pgoutput')`);
}

const lost = { missing: ["6", "7"], surplus: ["3"], different: ["2"] };

proof.for([false, true])(
  "a slot dropped while stopped fails the task with initial; created again by hand: %s",
  async (recreated, { world }) => {
    await gap(world, recreated);
    await world.connect.resume(world.names.connector);
    await world.failed(gone);
    expect(await world.compare("orders")).toEqual(lost);
    // A restart changes nothing.
    await world.connect.request("POST", "/orders-cdc/restart?includeTasks=true&onlyFailed=true");
    await quietFor(5);
    await world.failed(gone);
    // The way back: no slot, no offset, a new snapshot.
    await world.stopConnector();
    if (recreated) await world.sql("SELECT pg_drop_replication_slot('orders_cdc')");
    expect((await world.connect.request("DELETE", "/orders-cdc/offsets")).status).toBe(200);
    await world.connect.resume(world.names.connector);
    await world.streaming();
    await world.holds(orders, 11);
    expect(await world.compare("orders")).toEqual({ ...lost, missing: [], different: [] });
  },
);

proof.for([false, true])(
  "with when_needed the task takes a snapshot that tells of no delete; created again by hand: %s",
  async (recreated, { world }) => {
    await gap(world, recreated);
    await world.connect.patch("orders-cdc", { "snapshot.mode": "when_needed" });
    await world.connect.resume("orders-cdc");
    await world.streaming();
    await world.holds(orders, 11);
    const events = (await world.events(orders)).slice(5);
    expect(keysOf(events, "r").sort()).toEqual(["1", "2", "4", "5", "6", "7"]);
    expect(events).toHaveLength(6);
    expect(await world.compare("orders")).toEqual({ ...lost, missing: [], different: [] });
    expect(await world.compare("customers")).toEqual(noFindings);
  },
);

proof(
  "trust_slot on a slot created again by hand loses the gap without a word",
  async ({ world }) => {
    await gap(world, true);
    await world.connect.patch("orders-cdc", { "offset.mismatch.strategy": "trust_slot" });
    await world.connect.resume("orders-cdc");
    await world.streaming();
    await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 14)");
    await world.holds(orders, 6);
    expect(await world.compare("orders")).toEqual(lost);
    expect(await world.connect.status("orders-cdc")).toEqual({
      connector: "RUNNING",
      tasks: ["RUNNING"],
      trace: "",
    });
  },
);
