import { join } from "node:path";
import type { Context } from "../context.ts";
import { createSlot, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { canMount } from "./small-disk.ts";
import {
  emptyLogs,
  fillUntilStopped,
  fillWithLogs,
  growDisk,
  onSmallDisk,
  removeDisk,
} from "./ways.ts";

const runbook = "postgresql-stopped-disk-full";

const blanks: World["blanks"] = ({ plan }) => ({
  FILL_IN_DATA_DIRECTORY: join(plan.directory, "postgresql"),
});

const startServer = ({ start }: Context) => start("postgresql");

const bulkLoad: World = {
  runbook,
  name: "bulk-load",
  story: "a bulk load wrote more between two checkpoints than the disk of pg_wal holds",
  kind: "incident",
  possible: canMount,
  build: async (context, random) => {
    await onSmallDisk(context);
    await pause(random.int(1000, 8000));
    await fillUntilStopped(context);
  },
  blanks,
  hands: { "make-room-outside-of-pg_wal": growDisk, "start-postgresql": startServer },
  ends: "done",
  clear: removeDisk,
};

const logs: World = {
  ...bulkLoad,
  name: "logs-on-the-same-disk",
  story: "logs lie on the disk of pg_wal and have filled it",
  build: async (context, random) => {
    await onSmallDisk(context);
    await pause(random.int(1000, 8000));
    fillWithLogs(context, 100);
    await fillUntilStopped(context);
  },
  hands: { "make-room-outside-of-pg_wal": emptyLogs, "start-postgresql": startServer },
};

const orphan: World = {
  ...bulkLoad,
  name: "retired-slot",
  story: "the slot of a retired consumer kept the WAL of weeks",
  build: async (context, random) => {
    await createSlot(context, "old_report", "pgoutput");
    await onSmallDisk(context);
    await pause(random.int(1000, 8000));
    await fillUntilStopped(context);
  },
  ends: "disk-almost-full",
  recover: () => Promise.resolve(),
};

const worker: World = {
  ...bulkLoad,
  name: "workers-down-too",
  story: "the workers have been down over the weekend, and their slots kept the WAL",
  build: async (context, random) => {
    await onSmallDisk(context);
    await pause(random.int(1000, 8000));
    await context.end("connect", "SIGKILL");
    await fillUntilStopped(context);
  },
  ends: "disk-almost-full",
  recover: ({ start }) => start("connect"),
};

const onlyStopped: World = {
  runbook,
  name: "only-stopped",
  story: "PostgreSQL was killed, and its disk has room",
  kind: "look-alike",
  build: async (context, random) => {
    await context.end("postgresql", random.pick(["SIGINT", "SIGKILL"]));
  },
  blanks,
  ends: "stop",
  stopsAt: { step: "look-at-the-disk", says: "start PostgreSQL" },
  recover: startServer,
};

const alive: World = {
  runbook,
  name: "almost-full-and-alive",
  story: "the disk of pg_wal is almost full, and PostgreSQL still answers",
  kind: "look-alike",
  possible: canMount,
  build: async (context, random) => {
    await onSmallDisk(context);
    await pause(random.int(1000, 8000));
    fillWithLogs(context, 56);
  },
  blanks,
  hands: { "make-room-outside-of-pg_wal": growDisk, "start-postgresql": startServer },
  ends: "disk-almost-full",
  recover: emptyLogs,
  clear: removeDisk,
};

export const postgresqlStoppedDiskFull = [
  bulkLoad,
  logs,
  orphan,
  worker,
  onlyStopped,
  alive,
] as const;
