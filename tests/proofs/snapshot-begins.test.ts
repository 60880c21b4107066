import { expect } from "vitest";
import { insertOrders } from "./support/orders.ts";
import { session } from "./support/session.ts";
import { keysOf } from "./support/tables.ts";
import { eventually } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const orders = "cdc.public.orders";
const noFindings = { missing: [], surplus: [], different: [] };

/** The lessons' connector, stopped after its first snapshot and without its offset. */
async function withoutOffset(world: World): Promise<void> {
  const { connect, names } = world;
  await world.createConnector();
  await world.holds(orders, 5);
  await world.stopConnector();
  await connect.request("DELETE", `/${names.connector}/offsets`);
}

/**
 * Takes a new snapshot while the commit of order 6 waits for a synchronous standby that does not come: its
 * record is in the WAL, but nobody sees its row. It ends once the snapshot has been waited for.
 */
async function snapshotWhileACommitWaits(world: World, begun: () => Promise<unknown>) {
  await world.set({ synchronous_standby_names: "nobody" });
  const waits = insertOrders(world, 21);
  await session(world, "a commit that waits for its standby", "wait_event = 'SyncRep'");
  await world.connect.resume(world.names.connector);
  await begun();
  await world.set({ synchronous_standby_names: null });
  await waits;
  await world.streaming();
  await insertOrders(world, 22);
  await eventually(
    "order 7 in its topic",
    () => world.events(orders),
    (events) => keysOf(events, "c").includes("7"),
  );
}

proof(
  "a snapshot on a slot that was kept misses a commit that waits for its standby",
  async ({ world }) => {
    await withoutOffset(world);
    await snapshotWhileACommitWaits(world, () => world.streaming());
    expect(await world.compare("orders")).toEqual({ ...noFindings, missing: ["6"] });
  },
);

proof(
  "a snapshot with a slot of its own waits for such a commit, and misses nothing",
  async ({ world }) => {
    await withoutOffset(world);
    await world.sql(`SELECT pg_drop_replication_slot('${world.names.slot}')`);
    await snapshotWhileACommitWaits(world, () =>
      session(world, "a slot whose creation waits", "wait_event_type = 'Lock'"),
    );
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

proof(
  "a snapshot on a slot that was kept reads each table when it comes to it",
  async ({ world }) => {
    await withoutOffset(world);
    const locks = { "snapshot.locking.mode": "shared", "snapshot.lock.timeout.ms": "60000" };
    await world.connect.patch(world.names.connector, locks);
    const lock = world.shell(
      `psql -c BEGIN -c "LOCK TABLE order_lines IN ACCESS EXCLUSIVE MODE" -c "SELECT pg_sleep(120)"`,
    );
    await session(world, "a lock on order_lines", "query LIKE '%pg_sleep(120)%'");
    await world.connect.resume(world.names.connector);
    await session(world, "a snapshot that waits for the lock", "wait_event_type = 'Lock'");
    await insertOrders(world, 21, 22);
    await world.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE '%pg_sleep(120)%' AND pid <> pg_backend_pid()`);
    await lock;
    await world.holds(orders, 12);
    expect(keysOf(await world.events(orders), "r").slice(5)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
    ]);
  },
);
