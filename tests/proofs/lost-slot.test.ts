import { expect } from "vitest";
import { fillSegments, loseSlot } from "./support/faults.ts";
import { noFindings } from "./support/tables.ts";
import { quietFor } from "./support/wait.ts";
import { hasPostgresql } from "./support/versions.ts";
import { proof, type World } from "./support/world.ts";

const refused =
  "Cannot obtain valid replication slot 'orders_cdc' for plugin 'pgoutput' and database 'shop' " +
  "[during attempt 1 out of 900, concurrent tx probably blocks taking snapshot.";
const gone =
  "but this is no longer available on the server. " +
  "Reconfigure the connector to use a snapshot mode when needed.";
const lost = {
  active: false,
  wal_status: "lost",
  invalidation_reason: hasPostgresql(17) ? "wal_removed" : null,
};
const runningWithoutTask = { connector: "RUNNING", tasks: [], trace: "" };

/** A stopped connector's slot is lost; order 6 was made and order 3 deleted meanwhile. */
async function resumeOnLostSlot(world: World): Promise<void> {
  await world.createConnector();
  await world.holds("cdc.public.orders", 5);
  await world.stopConnector();
  await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (2, 7700)");
  await world.sql("DELETE FROM order_lines WHERE order_id = 3; DELETE FROM orders WHERE id = 3");
  await loseSlot(world);
  await world.connect.resume(world.names.connector);
  await world.logged("connect", refused);
}

proof("a wal_keep_size above the limit keeps the WAL of slots as well", async ({ world }) => {
  await world.createConnector();
  await world.stopConnector();
  await world.set({ wal_keep_size: "512MB" });
  await loseSlot(world);
  expect(await world.slot()).toMatchObject({ active: false, wal_status: "extended" });
  await world.set({ wal_keep_size: "0" });
  await world.sql("CHECKPOINT");
  expect(await world.slot()).toMatchObject(lost);
});

proof(
  "a slot without a reader is extended, unreserved, and lost at a checkpoint",
  async ({ world }) => {
    await world.createConnector();
    await world.stopConnector();
    await world.set({ max_wal_size: "80MB", max_slot_wal_keep_size: "112MB" });
    const seen: (string | null | undefined)[] = [];
    for (;;) {
      const status = (await world.slot())?.wal_status;
      // From here to the limit it is less than max_wal_size: no checkpoint comes by itself.
      if (status === "extended" && seen.at(-1) !== "extended") await world.sql("CHECKPOINT");
      seen.push(status);
      if (status !== "reserved" && status !== "extended") break;
      await fillSegments(world, 1);
    }
    const changes = seen.filter((status, index) => status !== seen[index - 1]);
    expect(changes).toEqual(["reserved", "extended", "unreserved"]);
    await world.sql("CHECKPOINT");
    expect(await world.slot()).toMatchObject({ ...lost, restart_lsn: null, safe_wal_size: null });
  },
);

proof(
  "an unreserved slot recovers when the limit is raised before a checkpoint",
  async ({ world }) => {
    await world.createConnector();
    await world.holds("cdc.public.orders", 5);
    await world.set({ max_wal_size: "1GB", max_slot_wal_keep_size: "48MB" });
    await world.sql("CHECKPOINT");
    await world.stopConnector();
    await fillSegments(world, 6);
    expect(await world.slot()).toMatchObject({ active: false, wal_status: "unreserved" });
    expect((await world.slot())?.safe_wal_size).toBeLessThan(0);
    await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (2, 7700)");
    await world.set({ max_slot_wal_keep_size: "512MB" });
    expect(await world.slot()).toMatchObject({ active: false, wal_status: "reserved" });
    await world.connect.resume(world.names.connector);
    await world.holds("cdc.public.orders", 6);
    await world.sql("CHECKPOINT");
    expect(await world.slot()).toMatchObject({ active: true, wal_status: "reserved" });
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

proof("a lost slot shows as RUNNING without a task", async ({ world }) => {
  const { connect, names } = world;
  await resumeOnLostSlot(world);
  expect(await connect.status(names.connector)).toEqual(runningWithoutTask);
  // Half an hour of attempts, two seconds apart: this is their beginning.
  await world.logged("connect", refused.replace("attempt 1", "attempt 5"), 12);
  expect(await connect.status(names.connector)).toEqual(runningWithoutTask);
  expect(await world.slot()).toMatchObject(lost);
});

proof("deleting and re-creating the connector does not repair a lost slot", async ({ world }) => {
  const { connect, names } = world;
  await resumeOnLostSlot(world);
  await connect.remove(names.connector);
  await connect.create(names.connector, world.config());
  await quietFor(10);
  expect(await connect.status(names.connector)).toEqual(runningWithoutTask);
  expect(await world.slot()).toMatchObject(lost);
  expect((await connect.offsets(names.connector)).offsets).toHaveLength(1);

  // Without the slot, but with the offset that has survived the deletion.
  await world.sql(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await world.failed(gone);
  expect(await world.slot()).toBeUndefined();
  expect(await world.compare("orders")).toEqual({ missing: ["6"], surplus: ["3"], different: [] });
});

proof("when_needed repairs a lost slot only after the slot is dropped", async ({ world }) => {
  const { connect, names } = world;
  await resumeOnLostSlot(world);
  await connect.patch(names.connector, { "snapshot.mode": "when_needed" });
  await quietFor(10);
  expect(await connect.status(names.connector)).toEqual(runningWithoutTask);
  expect(await world.slot()).toMatchObject(lost);
  await world.sql(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await world.streaming();
  await world.holds("cdc.public.orders", 10);
  expect(await world.compare("orders")).toEqual({ missing: [], surplus: ["3"], different: [] });
});
