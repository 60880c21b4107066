import { expect } from "vitest";
import { noise } from "./support/faults.ts";
import { insertOrders } from "./support/orders.ts";
import { noFindings } from "./support/tables.ts";
import { quietFor, twoFlushes } from "./support/wait.ts";
import { proof } from "./support/world.ts";

const orders = "cdc.public.orders";
const drop = "SELECT pg_drop_replication_slot('orders_cdc')";

proof(
  "PAUSED keeps the slot active while WAL grows, and delivers after a resume",
  async ({ world }) => {
    const { connect, names } = world;
    await world.createConnector();
    await insertOrders(world, 1);
    await world.holds(orders, 6);
    await quietFor(twoFlushes);
    await connect.pause(names.connector);
    const before = await world.slot();
    await insertOrders(world, 2, 3);
    await noise(world, 1);
    await quietFor(twoFlushes);
    const paused = await world.slot();
    expect(paused).toMatchObject({
      active: true,
      restart_lsn: before?.restart_lsn,
      confirmed_flush_lsn: before?.confirmed_flush_lsn,
    });
    expect((paused?.retained ?? 0) - (before?.retained ?? 0)).toBeGreaterThan(15_000_000);
    expect(world.written(orders)).toBe(6);
    await expect(world.sql(drop)).rejects.toThrow(
      /ERROR: {2}replication slot "orders_cdc" is active for PID \d+/,
    );
    await connect.resume(names.connector);
    await world.holds(orders, 8);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

proof("STOPPED ends the task and leaves the slot without a reader", async ({ world }) => {
  const { connect, names } = world;
  await world.createConnector();
  await world.holds(orders, 5);
  await world.stopConnector();
  expect(await connect.status(names.connector)).toEqual({
    connector: "STOPPED",
    tasks: [],
    trace: "",
  });
  const before = await world.slot();
  await insertOrders(world, 1, 2);
  await noise(world, 1);
  const stopped = await world.slot();
  expect(stopped).toMatchObject({ active: false, restart_lsn: before?.restart_lsn });
  expect((stopped?.retained ?? 0) - (before?.retained ?? 0)).toBeGreaterThan(15_000_000);
  await connect.resume(names.connector);
  await world.holds(orders, 7);
  expect(await world.compare("orders")).toEqual(noFindings);
  await world.stopConnector();
  await world.sql(drop);
  expect(await world.slot()).toBeUndefined();
});
