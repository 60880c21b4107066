import { statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryPort } from "../../stack/ports.ts";
import type { Context } from "../context.ts";
import { fillWal, setServer, withRoom } from "../slot/ways.ts";
import type { Hand } from "../world.ts";
import { moveWal, type SmallDisk } from "./small-disk.ts";

const disks = new WeakMap<Context, SmallDisk>();

/** Megabytes of the small disk: some times what is written between two flushes. */
const size = 700;

/**
 * Puts `pg_wal` on a disk of its own, with what it holds in good times; checkpoints come often, so that
 * nobody waits for them.
 */
export async function onSmallDisk(context: Context): Promise<void> {
  const { end, names, second, start, streaming } = context;
  await setServer(context, "checkpoint_timeout", "60s");
  await end("postgresql", "SIGINT");
  disks.set(context, moveWal(context, size));
  await start("postgresql");
  await streaming(names.slot, 90);
  await streaming(second.config["slot.name"] ?? "", 90);
  await withRoom(context);
}

/** Grows the volume. */
export const growDisk: Hand = (context) => {
  disks.get(context)?.grow(4 * size);
  return Promise.resolve();
};

/** Takes the small disk away. */
export const removeDisk: Hand = (context) => {
  disks.get(context)?.remove();
  return Promise.resolve();
};

const other = (context: Context) => join(disks.get(context)?.directory ?? "", "server.log.1");

/** Something else grows on the disk of `pg_wal` until so many megabytes are free. */
export function fillWithLogs(context: Context, left: number): void {
  const { bavail, bsize } = statfsSync(disks.get(context)?.directory ?? "");
  writeFileSync(other(context), Buffer.alloc(bavail * bsize - left * 1048576, "x"));
}

/** Moves away what `fillWithLogs` wrote. */
export const emptyLogs: Hand = (context) => {
  writeFileSync(other(context), "");
  return Promise.resolve();
};

/** Writes WAL until the disk is full and the server has shut down. */
export async function fillUntilStopped(context: Context): Promise<void> {
  const { plan, wait } = context;
  await wait(
    "the disk is full, and PostgreSQL has shut down",
    async () => {
      await fillWal(context, 4).catch(() => undefined);
      return (await tryPort(plan.ports.postgresql)) !== undefined;
    },
    180,
  );
}
