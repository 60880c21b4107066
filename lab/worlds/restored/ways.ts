import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { baseBackup } from "../base-backup.ts";
import type { Captured, Context } from "../context.ts";
import { startAnew } from "../failover/ways.ts";
import { noteGap } from "../gap.ts";
import { fillWal } from "../slot/ways.ts";
import type { Hand } from "../world.ts";

const backup = ({ plan }: Context) => join(plan.directory, "backup");

/** Copies the server, and lets it go on for some segments of WAL. */
export async function backUp(
  context: Context,
  slots: "with slots" | "without slots",
  segments: number,
): Promise<void> {
  noteGap(context);
  await baseBackup(context, backup(context), slots);
  const position = await context.database.value("SELECT pg_current_wal_lsn() - '0/0'");
  await fillWal(context, segments);
  // As long as that lasts, offsets are flushed.
  const isStored = async () => (await storedIn(context)) > Number(position) + segments * 1e7;
  await context.wait("a position after the backup is stored", isStored, 200);
}

/** The position that Connect has stored for the connector. */
async function storedIn({ connect, main }: Context): Promise<number> {
  const { body } = await connect.call("GET", `/${main.connector}/offsets`);
  const { offsets } = body as { offsets: { offset: Record<string, unknown> | null }[] };
  const positions = offsets.flatMap(({ offset }) =>
    ["lsn", "lsn_proc", "lsn_commit"].map((name) => Number(offset?.[name] ?? 0)),
  );
  return Math.max(0, ...positions);
}

/** The server breaks and is what it was in the backup. */
export async function restore(context: Context): Promise<void> {
  const data = join(context.plan.directory, "postgresql");
  await context.end("postgresql", "SIGQUIT");
  rmSync(data, { recursive: true });
  renameSync(backup(context), data);
  await context.start("postgresql");
}

/** The backup is recovered to a point in time: a new timeline begins there. */
export async function restoreToPoint(context: Context): Promise<void> {
  const settings = [
    "restore_command = 'false'",
    "recovery_target = 'immediate'",
    "recovery_target_action = 'promote'",
  ];
  appendFileSync(join(backup(context), "postgresql.auto.conf"), `\n${settings.join("\n")}\n`);
  writeFileSync(join(backup(context), "recovery.signal"), "");
  context.plan.owner.own(backup(context));
  await restore(context);
  const promoted = async () => (await context.database.value("SELECT pg_is_in_recovery()")) === "f";
  await context.wait("the server is a primary", promoted);
}

async function withNewSlot(context: Context, captured: Captured): Promise<void> {
  const slot = captured.config["slot.name"] ?? "";
  await context.connect.call("PUT", `/${captured.connector}/stop`);
  const drop = `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '${slot}'`;
  await context.wait("the slot can be dropped", async () => {
    await context.database.rows(drop);
    return true;
  });
  await startAnew(context, captured);
}

/** What the runbook for a lost slot does, for each connector. */
export const recoverBoth: Hand = async (context) => {
  await withNewSlot(context, context.second);
  await withNewSlot(context, context.main);
};
