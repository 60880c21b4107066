import { expect } from "vitest";
import { insertOrders } from "./support/orders.ts";
import { addStandby, caughtUp, type Standby } from "./support/standby.ts";
import { compareTable, keysOf, noFindings } from "./support/tables.ts";
import { eventually } from "./support/wait.ts";
import { proof, proofSince, type World } from "./support/world.ts";

const topic = "cdc.public.orders";
const heartbeat = {
  "heartbeat.interval.ms": "1000",
  "heartbeat.action.query": "SELECT pg_logical_emit_message(true, 'heartbeat', now()::varchar)",
  "message.prefix.exclude.list": "heartbeat",
};
const readiness = `SELECT (failover AND synced AND NOT temporary AND invalidation_reason IS NULL)
  FROM pg_replication_slots WHERE slot_name = 'orders_cdc'`;

/** The connector is stopped, rows 8 to 10 are written, the primary crashes, the standby takes over. */
async function failOver(world: World, standby: Standby): Promise<void> {
  await world.stopConnector();
  await insertOrders(world, 13, 14, 15);
  await caughtUp(world, standby);
  await world.end("postgresql", "SIGQUIT");
  expect(await standby.sql("SELECT pg_promote(wait => true)")).toBe("t");
  await world.connect.patch("orders-cdc", { "database.port": String(standby.port) });
}

const compareOn = (world: World, standby: Standby) =>
  compareTable(standby, world, { table: "orders", topic });

proofSince(17)(
  "with a failover slot the connector goes on at the promoted standby: nothing is lost",
  async ({ world }) => {
    const standby = await addStandby(world);
    await world.set({ synchronized_standby_slots: "standby_1" });
    await world.createConnector({ "slot.failover": "true" });
    await insertOrders(world, 11, 12);
    await world.holds(topic, 7);
    // The rows above can have made the slot ready, when they were confirmed after the standby had begun
    // to synchronize; the heartbeat makes it ready in any case.
    await world.connect.patch("orders-cdc", heartbeat);
    const ready = () => standby.sql(readiness);
    await eventually("the slot is ready on the standby", ready, (answer) => answer === "t", 120);
    await failOver(world, standby);
    // The setting of the old primary names a slot that does not exist here.
    expect(await standby.sql("SHOW synchronized_standby_slots")).toBe("");
    await world.connect.resume("orders-cdc");
    await world.holds(topic, 10);
    await insertOrders(standby, 16);
    await world.holds(topic, 11);
    const events = await world.events(topic);
    expect(keysOf(events, "r")).toEqual(["1", "2", "3", "4", "5"]);
    const created = keysOf(events, "c");
    // The promoted server's sequence skips the numbers that the old one had fetched in advance.
    expect(created).toHaveLength(6);
    expect(created.slice(0, 5)).toEqual(["6", "7", "8", "9", "10"]);
    expect(await compareOn(world, standby)).toEqual(noFindings);
  },
);

proof(
  "without a failover slot the task fails, and what came after the last event is lost",
  async ({ world }) => {
    const standby = await addStandby(world);
    await world.createConnector();
    await insertOrders(world, 11, 12);
    await world.holds(topic, 7);
    await failOver(world, standby);
    expect(await standby.slot("orders_cdc")).toBeUndefined();
    await world.connect.resume("orders-cdc");
    await world.failed("but this is no longer available on the server.");
    const missing = { missing: ["10", "8", "9"], surplus: [], different: [] };
    expect(await compareOn(world, standby)).toEqual(missing);

    // Deleted while no slot exists: the snapshot of the repair cannot tell.
    await standby.sql("DELETE FROM orders WHERE id = 7");
    await world.connect.stop("orders-cdc");
    expect((await world.connect.request("DELETE", "/orders-cdc/offsets")).status).toBe(200);
    await world.connect.resume("orders-cdc");
    await world.holds(topic, 16);
    expect(await compareOn(world, standby)).toEqual({ missing: [], surplus: ["7"], different: [] });
  },
);

proofSince(17)(
  "an existing slot becomes a failover slot by ALTER_REPLICATION_SLOT, not by the property",
  async ({ world }) => {
    await world.createConnector();
    await world.stopConnector();
    await world.connect.patch("orders-cdc", { "slot.failover": "true" });
    await world.connect.resume("orders-cdc");
    await world.streaming();
    const failover = "SELECT failover FROM pg_replication_slots WHERE slot_name = 'orders_cdc'";
    expect(await world.sql(failover)).toBe("f");
    await world.stopConnector();
    const { status, text } = await world.shell(
      `psql -X 'dbname=shop replication=database' -c 'ALTER_REPLICATION_SLOT "orders_cdc" (FAILOVER true)'`,
    );
    expect(status, text).toBe(0);
    expect(await world.sql(failover)).toBe("t");
  },
);
