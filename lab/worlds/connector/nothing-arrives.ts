import { openGate } from "../gate.ts";
import { takeSlot } from "../reader.ts";
import { fillWal, isRead, pause, resumeConnector, setServer, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { failByDroppedSlot, restartTask, throttle, writeMany } from "./ways.ts";

const runbook = "running-but-nothing-arrives";

const blanks = () => ({ FILL_IN_TABLE: "public.orders" });

const common = {
  runbook,
  kind: "incident",
  blanks,
  ends: "done",
} as const satisfies Partial<World>;

const paused: World = {
  ...common,
  name: "paused",
  story: "somebody has paused the connector and forgotten it",
  build: async ({ connect, main }) => {
    await pause(3000);
    await connect.call("PUT", `/${main.connector}/pause`);
    await pause(10_000);
  },
};

const stopped: World = {
  ...common,
  name: "stopped",
  story: "somebody has stopped the connector for a deployment and forgotten it",
  build: async (context) => {
    await pause(3000);
    await stopConnector(context);
    await pause(10_000);
  },
};

const cut: World = {
  ...common,
  name: "connection-cut",
  story: "the network cut the connection, only the server noticed, and the task says RUNNING",
  connector: "not yet",
  build: async (context) => {
    const { main, names, server, ends } = context;
    const gate = await openGate(() => server.port);
    ends.push(gate.end);
    Object.assign(main.config, { "database.port": String(gate.port) });
    await context.create(main);
    await context.streaming(names.slot);
    await context.allIsWell();
    await pause(5000);
    gate.close("server");
    gate.open();
    await context.wait("the server has noticed", async () => !(await isRead(context)));
  },
  ends: "slot-growing",
  recover: restartTask,
};

const large: World = {
  ...common,
  name: "large-transaction",
  story: "a large transaction holds everything up that was written after it",
  build: async (context) => {
    await pause(5000);
    await throttle(context, 400_000);
    await writeMany(context, 20_000_001, 30_000);
  },
};

const lookAlike = { runbook, kind: "look-alike", blanks } as const satisfies Partial<World>;

const unpublished: World = {
  ...lookAlike,
  name: "not-published",
  story: "a migration has taken the table out of the publication",
  build: async ({ database, names }) => {
    const sql = `ALTER PUBLICATION "${names.publication}" DROP TABLE orders`;
    await database.run(sql, names.database, "app");
    await pause(3000);
  },
  ends: "rows-missing-second-connector",
};

const notCaptured: World = {
  ...lookAlike,
  name: "not-in-the-list",
  story: "the connector was told to leave the table out",
  build: () => pause(3000),
  blanks: () => ({ FILL_IN_TABLE: "public.audit_log" }),
  ends: "stop",
  stopsAt: { step: "see-whether-the-connector-captures-the-table", says: "leave this table out" },
  recover: () => Promise.resolve(),
};

const failed: World = {
  ...lookAlike,
  name: "task-failed",
  story: "the task has failed, because somebody dropped the slot",
  build: failByDroppedSlot,
  ends: "connector-failed",
};

const held: World = {
  ...lookAlike,
  name: "slot-held",
  story: "the connection was cut, and a program of somebody else was faster to take the slot",
  build: async (context) => {
    await pause(3000);
    context.ends.push(await takeSlot(context));
    await pause(5000);
  },
  ends: "stop",
  stopsAt: { step: "see-whose-reader-it-is", says: "somebody else reads the slot" },
  recover: async ({ ends }) => ends.pop()?.(),
};

const lost: World = {
  ...lookAlike,
  name: "slot-lost",
  story: "the slot of the stopped connector lost its WAL, and the connector was resumed",
  build: async (context) => {
    await stopConnector(context);
    await fillWal(context, 8);
    await pause(15_000);
    await setServer(context, "max_slot_wal_keep_size", "64MB");
    await context.database.run("CHECKPOINT");
    await context.database.run("ALTER SYSTEM RESET max_slot_wal_keep_size");
    await context.database.value("SELECT pg_reload_conf()");
    await resumeConnector(context);
    await pause(5000);
  },
  ends: "slot-lost",
};

export const nothingArrives = [
  paused,
  stopped,
  cut,
  large,
  unpublished,
  notCaptured,
  failed,
  held,
  lost,
] as const;
