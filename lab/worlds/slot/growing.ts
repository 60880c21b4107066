import { addArchive, archiveTable } from "../archive-table.ts";
import { flushOf, type Context } from "../context.ts";
import type { Hand, World } from "../world.ts";
import { openProxy } from "./proxy.ts";
import {
  createSlot,
  fillBeyondRoom,
  isRead,
  makeUnreserved,
  openTransaction,
  othersFollow,
  pause,
  resumeConnector,
  setServer,
  stopConnector,
  withRoom,
} from "./ways.ts";

const runbook = "slot-growing";

const stopped: World = {
  runbook,
  name: "stopped",
  story: "the connector was stopped for a migration, and nobody resumed it",
  kind: "incident",
  build: async (context, random) => {
    await withRoom(context);
    await pause(random.int(1000, 5000));
    await stopConnector(context);
    await fillBeyondRoom(context);
  },
  ends: "done",
};

const paused: World = {
  ...stopped,
  name: "paused",
  story: "the connector is paused: its slot is read, and nothing is confirmed",
  build: async (context, random) => {
    await withRoom(context);
    await pause(random.int(1000, 5000));
    await context.connect.call("PUT", `/${context.main.connector}/pause`);
    await fillBeyondRoom(context);
  },
};

const openFor: World = {
  ...stopped,
  name: "open-transaction",
  story: "a transaction in another database has been open since the evening, and holds every slot",
  build: async (context, random) => {
    await withRoom(context);
    await pause(random.int(1000, 5000));
    await openTransaction(context);
    await fillBeyondRoom(context);
  },
  blanks: ({ notes }) => ({ FILL_IN_PID: notes.get("open pid") ?? "" }),
};

/** The heartbeat of the page, more often, at a quiet moment; then the shop opens again. */
const giveHeartbeat: Hand = async (context) => {
  await context.create(context.main, {
    "heartbeat.interval.ms": "10000",
    "heartbeat.action.query": "SELECT pg_logical_emit_message(true, 'heartbeat', now()::varchar)",
    "message.prefix.exclude.list": "heartbeat",
  });
  await context.wait("the slot is read", () => isRead(context));
  context.weather.resume();
};

const quiet: World = {
  ...stopped,
  name: "quiet-tables",
  story: "the captured tables are quiet over night, and another database of the server is busy",
  build: async (context) => {
    await withRoom(context);
    await context.weather.pause();
    // What was written before is confirmed with two flushes; then nothing comes any more.
    await pause(2 * flushOf(context) + 5000);
    await fillBeyondRoom(context);
  },
  hands: { "give-the-connector-a-heartbeat": giveHeartbeat },
  changes: ({ main }) => [
    `connector ${main.connector} heartbeat.interval.ms`,
    `connector ${main.connector} heartbeat.action.query`,
    `connector ${main.connector} message.prefix.exclude.list`,
  ],
};

const cut: World = {
  ...stopped,
  name: "connection-cut",
  story: "a firewall forgot the connector's connection, and the task has not noticed",
  build: async (context, random) => {
    const { main, server } = context;
    const proxy = await openProxy(() => server.port);
    await setServer(context, "wal_sender_timeout", "10s");
    Object.assign(main.config, { "database.port": String(proxy.port) });
    const [before] = await context.database.rows(reader(context));
    await context.create(main);
    await context.wait("the slot is read through the proxy", async () => {
      const [now] = await context.database.rows(reader(context));
      return now?.[0] != null && now[0] !== before?.[0];
    });
    await withRoom(context);
    await pause(random.int(1000, 5000));
    proxy.cut();
    await context.wait("nobody reads the slot", async () => !(await isRead(context)));
    await fillBeyondRoom(context);
  },
};

const reader = ({ names }: Context) =>
  `SELECT active_pid FROM pg_replication_slots WHERE slot_name = '${names.slot}'`;

/** Seconds for which the snapshot of the look-alike runs. */
const snapshotSeconds = 150;

const snapshot: World = {
  runbook,
  name: "snapshot-runs",
  story: "the connector is new, and its first snapshot has been running for an hour",
  kind: "look-alike",
  connector: "not yet",
  build: async (context) => {
    const { database, main, names } = context;
    const slow = `SELECT * FROM public.archive WHERE pg_sleep(${snapshotSeconds / 30}) IS NOT NULL`;
    await addArchive(context, 30, {
      "snapshot.select.statement.overrides": "public.archive",
      "snapshot.select.statement.overrides.public.archive": slow,
    });
    main.tables.push(archiveTable);
    await withRoom(context);
    await context.create(main);
    await context.wait(
      "the slot is there",
      async () =>
        (await database.value(
          `SELECT count(*) FROM pg_replication_slots WHERE slot_name = '${names.slot}'`,
        )) === "1",
    );
    await context.wait(
      "the task is listed",
      async () => (await context.look())[`connector ${main.connector} state`] === "RUNNING RUNNING",
    );
    await context.allIsWell();
    await fillBeyondRoom(context);
  },
  ends: "stop",
  stopsAt: { step: "see-whether-a-snapshot-runs", says: "let the snapshot run" },
  recover: ({ names, streaming }) => streaming(names.slot, snapshotSeconds * 2),
};

const another: World = {
  runbook,
  name: "another-slot",
  story: "it is a slot of somebody else that keeps the WAL",
  kind: "look-alike",
  build: async (context) => {
    await createSlot(context, "old_report", "pgoutput");
    await withRoom(context);
    await fillBeyondRoom(context);
    await othersFollow(context, "old_report");
  },
  ends: "orphan-slot",
  recover: () => Promise.resolve(),
};

const unreserved: World = {
  runbook,
  name: "unreserved",
  story: "the connector is stopped, and its slot keeps more than the limit",
  kind: "look-alike",
  build: async (context) => {
    await makeUnreserved(context, () => stopConnector(context));
  },
  ends: "slot-unreserved",
  recover: resumeConnector,
};

export const slotGrowing = [
  stopped,
  paused,
  openFor,
  quiet,
  cut,
  snapshot,
  another,
  unreserved,
] as const;
