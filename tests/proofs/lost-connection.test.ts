import { expect } from "vitest";
import { openGate, type Gate, type Noticed } from "../../lab/worlds/gate.ts";
import { insertOrders } from "./support/orders.ts";
import { keysOf, noFindings } from "./support/tables.ts";
import { eventually, quietFor, twoFlushes } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const orders = "cdc.public.orders";
const running = { connector: "RUNNING", tasks: ["RUNNING"], trace: "" };

/** Writes orders one by one for as long as `during` takes. */
async function writeDuring(world: World, during: () => Promise<void>): Promise<void> {
  const state = { over: false };
  const writing = (async () => {
    while (!state.over) {
      await world.sql("INSERT INTO orders (customer_id) SELECT 1 FROM generate_series(1, 50)");
    }
  })();
  await during();
  state.over = true;
  await writing;
}

/** Waits until every order of the source is in the topic, and says how many come twice. */
async function duplicates(world: World): Promise<number> {
  const count = Number(await world.sql("SELECT count(*) FROM orders"));
  const keys = async () => {
    const events = await world.events(orders);
    return [...keysOf(events, "r"), ...keysOf(events, "c")];
  };
  const found = await eventually("every order", keys, (all) => new Set(all).size >= count, 90);
  expect(await world.compare("orders")).toEqual(noFindings);
  return found.length - count;
}

proof("a killed worker repeats what it had not stored, and loses nothing", async ({ world }) => {
  await world.createConnector();
  await writeDuring(world, async () => {
    await world.holds(orders, 500);
    await quietFor(2);
    await world.end("connect", "SIGKILL");
  });
  await world.start("connect");
  await world.streaming();
  expect(await duplicates(world)).toBeGreaterThan(0);
});

proof("a worker that ends in order repeats nothing", async ({ world }) => {
  await world.createConnector();
  await writeDuring(world, async () => {
    await world.holds(orders, 500);
    await world.end("connect", "SIGTERM");
  });
  await world.start("connect");
  await world.streaming();
  expect(await duplicates(world)).toBe(0);
});

proof("a restarted broker costs nothing", async ({ world }) => {
  await world.createConnector();
  await world.holds(orders, 5);
  await world.end("kafka", "SIGKILL");
  await insertOrders(world, 1, 2, 3);
  await quietFor(5);
  expect(await world.connect.status("orders-cdc")).toEqual(running);
  await world.start("kafka");
  await world.holds(orders, 8);
  expect(await world.compare("orders")).toEqual(noFindings);
});

proof("after a restart of PostgreSQL the task retries by itself", async ({ world }) => {
  await world.createConnector();
  await world.holds(orders, 5);
  await world.end("postgresql", "SIGQUIT");
  await world.logged("connect", /Retry 1 of unlimited retries will be attempted/);
  expect(await world.connect.status("orders-cdc")).toEqual(running);
  await world.start("postgresql");
  await insertOrders(world, 1, 2, 3);
  await world.holds(orders, 8);
  expect(await world.compare("orders")).toEqual(noFindings);
});

proof("a failed task stays down until it is restarted", async ({ world }) => {
  await world.createConnector({ "errors.max.retries": "0" });
  await world.holds(orders, 5);
  await world.end("postgresql", "SIGQUIT");
  await world.failed("");
  await world.start("postgresql");
  await insertOrders(world, 1, 2, 3);
  await quietFor(twoFlushes);
  expect((await world.connect.status("orders-cdc")).tasks).toEqual(["FAILED"]);
  expect(world.written(orders)).toBe(5);
  await world.connect.request("POST", "/orders-cdc/restart?includeTasks=true&onlyFailed=true");
  await world.holds(orders, 8);
  expect(await world.compare("orders")).toEqual(noFindings);
});

/** A connector that reaches PostgreSQL through a gate, cut while three orders are written. */
async function cutOff(world: World, noticed: Noticed): Promise<Gate> {
  await world.set({ wal_sender_timeout: "8s" });
  const gate = await openGate(() => world.plan.ports.postgresql);
  await world.createConnector({ "database.port": String(gate.port) });
  await world.holds(orders, 5);
  gate.close(noticed);
  await insertOrders(world, 1, 2, 3);
  await quietFor(twoFlushes);
  expect(await world.connect.status("orders-cdc")).toEqual(running);
  expect(world.written(orders)).toBe(5);
  gate.open();
  return gate;
}

proof.for(["both", "client"] as const)(
  "a network cut that the connector notices heals by itself; who notices: %s",
  async (noticed, { world }) => {
    const gate = await cutOff(world, noticed);
    await world.holds(orders, 8, 90);
    expect(await world.compare("orders")).toEqual(noFindings);
    gate.end();
  },
);

proof(
  "a network cut that only PostgreSQL notices: RUNNING without a reader until a restart",
  async ({ world }) => {
    const gate = await cutOff(world, "server");
    await world.inactive();
    const before = world.log("connect").length;
    await quietFor(2 * twoFlushes);
    expect(world.log("connect").slice(before)).not.toMatch(/ (WARN|ERROR) /);
    expect(await world.connect.status("orders-cdc")).toEqual(running);
    expect(await world.slot()).toMatchObject({ active: false });
    expect(world.written(orders)).toBe(5);
    await world.connect.request("POST", "/orders-cdc/restart?includeTasks=true");
    await world.holds(orders, 8);
    expect(await world.compare("orders")).toEqual(noFindings);
    gate.end();
  },
);
