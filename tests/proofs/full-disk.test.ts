import { expect } from "vitest";
import { canMount, moveWal } from "../../lab/worlds/disk/small-disk.ts";
import { noise } from "./support/faults.ts";
import { noFindings } from "./support/tables.ts";
import { eventually } from "./support/wait.ts";
import { proof } from "./support/world.ts";

const panic = /PANIC: {2}could not write to file "pg_wal\/xlogtemp\.\d+": No space left on device/;
const noSpace =
  /FATAL: {2}could not write to file "pg_wal\/xlogtemp\.\d+": No space left on device/;

const possible = canMount();
if (!possible) console.log("Skipped: pg_wal on a full disk. This machine allows no tmpfs mount.");

proof.runIf(possible)(
  "a full pg_wal is a PANIC, no start without space, and nothing is lost",
  async ({ world }) => {
    await world.createConnector();
    await world.holds("cdc.public.orders", 5);
    await world.end("postgresql", "SIGINT");
    const disk = moveWal(world, 160);
    try {
      await world.start("postgresql");
      await world.streaming();
      await world.sql(
        "SELECT pg_create_logical_replication_slot('old_report', 'pgoutput') \\g /dev/null",
      );
      await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 7700)");
      await expect(noise(world, 20)).rejects.toThrow(/server closed the connection unexpectedly/);
      await world.logged("postgresql", panic);
      await world.logged("postgresql", noSpace);
      await eventually(
        "the server has shut down",
        () => world.sql("SELECT 1").catch((error: unknown) => String(error)),
        (answer) => answer.includes("Connection refused"),
      );
      // Each start without space ends in the same way, and a server that is down drops no slot.
      await expect(world.start("postgresql")).rejects.toThrow(noSpace);

      disk.grow(400);
      await world.start("postgresql");
      expect(await world.sql("SELECT total_cents FROM orders WHERE id = 6")).toBe("7700");
      await world.sql("SELECT pg_drop_replication_slot('old_report')");
      await world.holds("cdc.public.orders", 6, 120);
      expect(await world.compare("orders")).toEqual(noFindings);
    } finally {
      await world.end("postgresql", "SIGQUIT");
      disk.remove();
    }
  },
);
