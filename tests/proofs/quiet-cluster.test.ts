import { expect } from "vitest";
import { eventually, quietFor, twoFlushes } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const heartbeat = (transactional: boolean) => ({
  "heartbeat.interval.ms": "1000",
  "heartbeat.action.query": `SELECT pg_logical_emit_message(${transactional}, 'heartbeat', now()::varchar)`,
  "message.prefix.exclude.list": "heartbeat",
});

/** WAL without any transaction, as an idle cluster with archive_timeout writes it. */
const switchSegments = `SELECT pg_logical_emit_message(false, 'quiet', '') \\g /dev/null
SELECT pg_switch_wal() \\g /dev/null
`.repeat(4);

/** Four segments more, all confirmed; then how many a checkpoint has left in pg_wal. */
async function segmentsAfterFour(world: World): Promise<number> {
  await world.sql(switchSegments);
  await eventually(
    "the slot at the end of the WAL",
    () => world.slot(),
    (slot) => (slot?.retained ?? Infinity) < 1_000_000,
    twoFlushes * 4,
  );
  await world.sql("CHECKPOINT");
  return Number(await world.sql("SELECT count(*) FROM pg_ls_waldir()"));
}

proof(
  "emit_message(false) on a quiet cluster: a perfect slot row, and pg_wal grows",
  async ({ world }) => {
    await world.createConnector(heartbeat(false));
    await quietFor(twoFlushes);
    await world.sql("CHECKPOINT");
    const counts: number[] = [];
    const growth = () => [-2, -1].map((n) => (counts.at(n) ?? 0) - (counts.at(n - 1) ?? 0));
    // At first the last transactions of the setup still let checkpoints clear something.
    while (counts.length < 8 && (counts.length < 3 || growth().join() !== "4,4"))
      counts.push(await segmentsAfterFour(world));
    expect(await world.slot()).toMatchObject({ active: true, wal_status: "reserved" });
    expect(growth(), `segments: ${counts.join()}`).toEqual([4, 4]);

    // The cure: the next transaction that passes through the slot lets a checkpoint clear them.
    await world.connect.patch(world.names.connector, heartbeat(true));
    await world.streaming();
    const peak = counts.at(-1) ?? 0;
    const left = async () => {
      await world.sql("CHECKPOINT");
      return Number(await world.sql("SELECT count(*) FROM pg_ls_waldir()"));
    };
    await eventually(`fewer than ${peak - 4} segments`, left, (count) => count < peak - 4);
  },
);

proof(
  "emit_message(false): a task restarted after a COMMIT searches and confirms nothing",
  async ({ world }) => {
    const { connect, names, sql } = world;
    // Heartbeats of the connector alone store the position of the COMMIT.
    await world.createConnector({ "heartbeat.interval.ms": "1000" });
    await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 1)");
    await world.holds("cdc.public.orders", 6);
    await quietFor(twoFlushes);
    await world.stopConnector();
    await connect.patch(names.connector, heartbeat(false));
    await connect.resume(names.connector);
    const before = await world.streaming();
    await world.logged("connect", /LSN flushing is not allowed yet/);
    await quietFor(twoFlushes);
    expect((await world.slot())?.confirmed_flush_lsn).toBe(before.confirmed_flush_lsn);
    // A captured row ends the search.
    await sql("INSERT INTO orders (customer_id, total_cents) VALUES (1, 2)");
    await eventually(
      "confirmed_flush_lsn moves",
      () => world.slot(),
      (slot) => slot?.confirmed_flush_lsn !== before.confirmed_flush_lsn,
    );
  },
);
