import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { templatesOf } from "../../stack/templates.ts";
import { answers, configFile } from "../connect-cluster-lost/ways.ts";
import type { Captured, Context } from "../context.ts";
import { startAnew } from "../failover/ways.ts";
import { noteGap } from "../gap.ts";
import type { Hand, World } from "../world.ts";

const older = ({ plan }: Context) => join(plan.directory, "kafka-older");

/** Kafka is there again at its address, with other data. @param by a directory that is used up */
async function replaceKafka(context: Context, by: string): Promise<void> {
  await context.end("kafka", "SIGKILL");
  rmSync(context.kafka, { recursive: true });
  renameSync(by, context.kafka);
  await context.start("kafka");
}

/** Kafka has lost its disks, and is there again with empty ones. */
export async function emptyKafka(context: Context): Promise<void> {
  noteGap(context);
  const empty = join(context.plan.directory, "kafka-empty");
  cpSync(templatesOf(context.plan).kafka, empty, { recursive: true });
  await replaceKafka(context, empty);
}

/**
 * Kafka is copied as it is now, in order; then all goes on.
 * @param read the connectors that are running
 */
export async function copyKafka(
  context: Context,
  read: readonly Captured[] = [context.main, context.second],
): Promise<void> {
  await context.end("connect", "SIGTERM");
  await context.end("kafka", "SIGTERM");
  cpSync(context.kafka, older(context), { recursive: true });
  await context.start("kafka");
  await context.start("connect");
  for (const { config } of read) await context.streaming(config["slot.name"] ?? "", 120);
}

/** What the connectors confirm goes on beyond what was confirmed before, in spite of long flushes. */
export async function confirmMore({ database, names, wait }: Context): Promise<void> {
  const confirmed = () =>
    database.value(
      `SELECT confirmed_flush_lsn - '0/0' FROM pg_replication_slots WHERE slot_name = '${names.slot}'`,
    );
  for (const what of ["more is confirmed", "what came since is confirmed too"]) {
    const before = Number(await confirmed());
    await wait(what, async () => Number(await confirmed()) > before, 150);
  }
}

/** Kafka is restored from the copy; workers are down meanwhile. */
export async function restoreOlder(context: Context, signal: NodeJS.Signals): Promise<void> {
  noteGap(context);
  await context.end("connect", signal);
  await replaceKafka(context, older(context));
}

/** Where the configuration is kept, and Connect's offsets. */
export const blanks: NonNullable<World["blanks"]> = (context) => ({
  FILL_IN_CONFIG_FILE: configFile(context),
  FILL_IN_OFFSETS_TOPIC: "connect-offsets",
});

/** Colleagues fill their topic again with a snapshot, once. */
export const fillSecondAgain: Hand = async (context) => {
  if (context.notes.has("second is filled")) return;
  context.notes.set("second is filled", "yes");
  await context.create(context.second);
  await startAnew(context, context.second);
};

/** Workers are started; colleagues care for their connector. */
export const startForNew: Hand = async (context) => {
  if (!(await answers(context))) await context.start("connect");
  await fillSecondAgain(context);
};
