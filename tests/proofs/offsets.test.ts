import { expect } from "vitest";
import type { Offsets } from "./support/connect.ts";
import { insertOrders } from "./support/orders.ts";
import { keysOf } from "./support/tables.ts";
import { quietFor, twoFlushes } from "./support/wait.ts";
import { proof, proofSince, type World } from "./support/world.ts";

const orders = "cdc.public.orders";
const path = "/orders-cdc/offsets";
const notStopped =
  "Connectors must be in the STOPPED state before their offsets can be modified. This can be done " +
  "for the specified connector by issuing a 'PUT' request to the '/connectors/orders-cdc/stop' endpoint";

/** The lessons' connector with rows 6 and 7 delivered and their offset stored. */
async function delivered(world: World): Promise<Offsets> {
  await world.createConnector();
  await insertOrders(world, 11, 12);
  await world.holds(orders, 7);
  await quietFor(twoFlushes);
  return world.connect.offsets(world.names.connector);
}

/** A complete offset at another place in the WAL. */
function movedTo({ offsets }: Offsets, lsn: number): Offsets {
  return {
    offsets: offsets.map(({ partition, offset }) => ({
      partition,
      offset: { ...offset, lsn, lsn_proc: lsn, lsn_commit: lsn },
    })),
  };
}

const serverLsn = async ({ sql }: World) =>
  Number(await sql("SELECT pg_current_wal_lsn() - '0/0'"));

proof(
  "offsets are changed only while the connector is STOPPED, and never checked",
  async ({ world }) => {
    const { connect } = world;
    const saved = await delivered(world);
    const refused = { status: 400, message: notStopped };
    expect(await connect.request("PATCH", path, saved)).toMatchObject(refused);
    expect(await connect.request("DELETE", path)).toMatchObject(refused);
    await connect.pause("orders-cdc");
    expect(await connect.request("PATCH", path, saved)).toMatchObject(refused);
    expect(await connect.request("DELETE", path)).toMatchObject(refused);
    await world.stopConnector();
    const partition = { server: "cdc" };
    const wrong = [
      { offsets: [{ partition, offset: { lsn: "abc" } }] },
      { offsets: [{ partition: { sever: "cdc" }, offset: { lsn: 1 } }] },
    ];
    for (const body of [...wrong, saved])
      expect((await connect.request("PATCH", path, body)).status).toBe(200);
  },
);

proofSince(17)(
  "an offset between restart_lsn and confirmed_flush_lsn replays nothing but the last row",
  async ({ world }) => {
    await world.createConnector();
    await world.printed("07", "wait-slot.sh");
    await world.printed("07", "positions.sh");
    const { text } = await world.printed(
      "07",
      "Save an offset, deliver three more rows, restore the saved offset",
    );
    expect(text).toContain(notStopped);
    const positions = text.split("\n").find((line) => line.includes("older than confirmed"));
    const [, stored, , confirmed] = positions?.split("|") ?? [];
    expect(Number(stored)).toBeLessThan(Number(confirmed));
    const ends = [...text.matchAll(/^cdc\.public\.orders:0:(\d+)$/gm)].map(([, end]) =>
      Number(end),
    );
    expect(ends).toEqual([10, 11]);
    expect(keysOf(await world.events(orders), "c")).toEqual(["6", "7", "8", "9", "10", "10"]);
  },
);

proof("an offset older than restart_lsn fails the task", async ({ world }) => {
  const saved = await delivered(world);
  await world.stopConnector();
  const restart = Number(await world.sql("SELECT restart_lsn - '0/0' FROM pg_replication_slots"));
  await world.connect.request("PATCH", path, movedTo(saved, restart - 1));
  await world.connect.resume("orders-cdc");
  await world.failed(
    "The connector is trying to read change stream starting at PostgresOffsetContext",
  );
  const { trace } = await world.connect.status("orders-cdc");
  expect(trace).toContain(
    "but this is no longer available on the server. Reconfigure the connector to use a snapshot mode when needed.",
  );
});

proof("a newer offset skips the rows up to it, without a word", async ({ world }) => {
  const saved = await delivered(world);
  await world.stopConnector();
  await insertOrders(world, 13, 14, 15);
  await world.connect.request("PATCH", path, movedTo(saved, await serverLsn(world)));
  await world.sql("SELECT pg_logical_emit_message(true, 'between', '')");
  await world.connect.resume("orders-cdc");
  await world.streaming();
  await insertOrders(world, 16, 17);
  await world.holds(orders, 9);
  expect(await world.compare("orders")).toEqual({
    missing: ["10", "8", "9"],
    surplus: [],
    different: [],
  });
  expect(await world.connect.status("orders-cdc")).toMatchObject({ tasks: ["RUNNING"] });
});

proof(
  "an offset beyond the server's WAL skips everything and is not replaced",
  async ({ world }) => {
    const saved = await delivered(world);
    await world.stopConnector();
    const beyond = movedTo(saved, (await serverLsn(world)) + 2 ** 30);
    await world.connect.request("PATCH", path, beyond);
    await world.connect.resume("orders-cdc");
    await world.streaming();
    await insertOrders(world, 13, 14);
    await quietFor(twoFlushes);
    expect(await world.compare("orders")).toEqual({
      missing: ["8", "9"],
      surplus: [],
      different: [],
    });
    expect(await world.connect.offsets("orders-cdc")).toEqual(beyond);
    expect(await world.connect.status("orders-cdc")).toMatchObject({ tasks: ["RUNNING"] });
  },
);

proof("deleted offsets and a resume give a new snapshot", async ({ world }) => {
  await delivered(world);
  await world.stopConnector();
  const answer = await world.connect.request("DELETE", path);
  expect(answer.status).toBe(200);
  await world.connect.resume("orders-cdc");
  await world.holds(orders, 14);
  expect(keysOf(await world.events(orders), "r").slice(5)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
  ]);
});
