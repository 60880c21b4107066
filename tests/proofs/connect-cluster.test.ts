import { expect } from "vitest";
import { insertOrders } from "./support/orders.ts";
import { keysOf, noFindings } from "./support/tables.ts";
import { quietFor, twoFlushes } from "./support/wait.ts";
import { proof } from "./support/world.ts";

const orders = "cdc.public.orders";
const path = "/orders-cdc/offsets";

proof(
  "a REST backup moves a connector to a new Connect cluster; a console dump does not",
  async ({ world }) => {
    const { connect, tool } = world;
    await world.createConnector();
    await insertOrders(world, 11, 12);
    await world.holds(orders, 7);
    await quietFor(twoFlushes);
    await insertOrders(world, 13);
    await world.holds(orders, 8);
    await world.stopConnector();
    const backup = await connect.offsets("orders-cdc");
    const dump = (
      await tool(
        "kafka-console-consumer.sh",
        ...["--topic", "connect-offsets", "--from-beginning", "--timeout-ms", "4000"],
      )
    )
      .split("\n")
      .filter(Boolean);
    // Every version that was ever stored, not the last one alone.
    expect(dump.length).toBeGreaterThan(1);
    await insertOrders(world, 14, 15);

    await world.end("connect", "SIGTERM");
    for (const name of ["configs", "offsets", "status"])
      await tool("kafka-topics.sh", "--delete", "--topic", `connect-${name}`);
    await world.start("connect");
    const initial_state = "STOPPED";
    const body = { name: "orders-cdc", config: world.config(), initial_state };
    expect((await connect.request("POST", "", body)).status).toBe(201);
    expect(await connect.offsets("orders-cdc")).toEqual({ offsets: [] });
    const line = JSON.parse(dump.at(-1) ?? "") as unknown;
    expect((await connect.request("PATCH", path, line)).status).toBe(500);
    expect((await connect.request("PATCH", path, backup)).status).toBe(200);
    await connect.resume("orders-cdc");
    await world.holds(orders, 10);
    const events = await world.events(orders);
    expect(keysOf(events, "r")).toEqual(["1", "2", "3", "4", "5"]);
    expect(keysOf(events, "c")).toEqual(["6", "7", "8", "9", "10"]);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);
