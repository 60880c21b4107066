import { writeMany } from "../../worlds/connector/ways.ts";
import { endTransaction, fillWal, openTransaction, setServer } from "../../worlds/slot/ways.ts";
import type { Incident, FilmScene } from "../incident.ts";

const heartbeat = {
  "heartbeat.interval.ms": "2000",
  "heartbeat.action.query": "SELECT pg_logical_emit_message(true, 'heartbeat', now()::varchar)",
  "message.prefix.exclude.list": "heartbeat",
} as const;

const quiet: Incident = {
  name: "quiet-database",
  title: "A quiet database beside a busy one",
  story:
    "The captured tables are quiet, and another database of the server fills six segments of WAL, 96 MB.",
  seconds: 110,
  fault: {
    at: 20,
    text: "Another database of the server lets the WAL grow by 96 MB: six segments are switched.",
    act: (scene) => fillWal(scene, 6),
  },
  repair: {
    at: 65,
    text: "The connector gets a heartbeat.",
    commands: ["# heartbeat.interval.ms, heartbeat.action.query: lesson 05, runbook slot-growing"],
    act: (scene) => scene.create(scene.main, heartbeat),
  },
  weather: "none",
  // A canary would write to a captured table, and the incident could not happen.
  canary: false,
  shows: {
    first: ["unconfirmed", "retained"],
    moves: ["unconfirmed", "retained"],
    stays: ["lag", "connected", "queue", "running", "slot", "group", "connect-up"],
    status: "RUNNING / RUNNING",
    fires: ["ReplicationSlotNotConfirming"],
    silent: ["ConnectorNotRunning", "DebeziumNotStreaming", "DebeziumQueueNearlyFull"],
  },
};

const longTransaction: Incident = {
  name: "long-transaction",
  title: "A transaction stays open",
  story: "A report in another database of the server has written a row and does not commit.",
  seconds: 110,
  fault: {
    at: 20,
    text: "A transaction writes one row in another database and stays open; beside it 32 MB of WAL pass.",
    act: async (scene) => {
      await openTransaction(scene);
      await fillWal(scene, 2);
    },
  },
  repair: {
    at: 70,
    text: "The session of the transaction is ended.",
    commands: ['psql -c "SELECT pg_terminate_backend(FILL_IN_PID)"'],
    act: endTransaction,
  },
  weather: "small",
  canary: true,
  shows: {
    first: ["unconfirmed", "retained", "transaction"],
    moves: ["retained", "transaction"],
    stays: ["lag", "connected", "queue", "running", "slot", "canary", "connect-up"],
    status: "RUNNING / RUNNING",
    silent: ["ConnectorNotRunning", "DebeziumNotStreaming", "ReplicationSlotNotConfirming"],
  },
};

const rows = 250_000;

const largeTransaction: Incident = {
  name: "large-transaction",
  title: "One large transaction",
  story: "One transaction inserts 250,000 rows into a captured table.",
  seconds: 100,
  fault: {
    at: 20,
    text: "One transaction inserts 250,000 rows.",
    act: (scene) => writeMany(scene, 20_000_001, rows),
  },
  weather: "small",
  canary: true,
  shows: {
    first: ["unconfirmed", "retained", "transaction"],
    moves: ["retained", "lag", "queue", "seen", "canary", "group"],
    stays: ["connected", "running", "slot", "failed", "connect-up"],
    status: "RUNNING / RUNNING",
    silent: ["ConnectorNotRunning", "ConnectMetricsMissing", "ReplicationSlotInactive"],
  },
};

const postgresqlRestarted: Incident = {
  ...longTransaction,
  name: "postgresql-restarted",
  title: "PostgreSQL is restarted",
  story: "PostgreSQL was shut down, and started again 25 seconds later.",
  fault: {
    at: 20,
    text: "PostgreSQL is shut down.",
    act: (scene) => scene.end("postgresql", "SIGINT"),
  },
  repair: {
    at: 45,
    text: "PostgreSQL is started.",
    act: (scene) => scene.start("postgresql"),
  },
  shows: {
    first: ["unconfirmed", "slot", "postgresql-up"],
    moves: ["postgresql-up", "slot", "connected"],
    stays: ["running", "failed", "connect-up"],
    status: "RUNNING / RUNNING",
    fires: ["SlotMetricsMissing"],
    silent: ["ConnectorTaskFailed", "ConnectorNotRunning", "ReplicationSlotGone"],
  },
};

const big = 500_000;

const snapshot: Incident = {
  name: "first-snapshot",
  title: "The first snapshot of a large table",
  story: "A new connector reads a table of 500,000 rows before it streams.",
  seconds: 110,
  weather: "small",
  canary: true,
  connector: "not yet",
  before: async ({ database, main, names }) => {
    await database.run(
      `CREATE TABLE archive (id bigint PRIMARY KEY, note text NOT NULL);
       INSERT INTO archive SELECT n, md5(n::text) FROM generate_series(1, ${big}) n;
       GRANT SELECT ON archive TO debezium;
       ALTER PUBLICATION "${names.publication}" ADD TABLE archive;`,
      names.database,
      "app",
    );
    const list = main.config["table.include.list"] ?? "";
    Object.assign(main.config, { "table.include.list": `public.archive,${list}` });
  },
  fault: {
    at: 15,
    text: "The connector is created.",
    act: (scene) => scene.create(scene.main),
  },
  shows: {
    moves: ["snapshot", "running", "queue"],
    stays: ["connect-up", "postgresql-up"],
    status: "RUNNING / RUNNING",
    silent: ["DebeziumNotStreaming", "ConnectorTaskFailed", "DebeziumQueueNearlyFull"],
  },
};

/** As runbook slot-lost says for a slot whose WAL is gone. */
async function makeNewSlot({ connect, database, main, names, wait }: FilmScene): Promise<void> {
  await connect.call("PUT", `/${main.connector}/stop`);
  await wait(
    "nobody reads the slot",
    async () =>
      (await database.value(
        `SELECT active FROM pg_replication_slots WHERE slot_name = '${names.slot}'`,
      )) === "f",
    20,
  );
  await database.value(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await connect.call("DELETE", `/${main.connector}/offsets`);
  await connect.call("PUT", `/${main.connector}/resume`);
}

const slotLost: Incident = {
  ...quiet,
  name: "slot-lost",
  title: "The slot is lost",
  story:
    "The limit is 64 MB, the captured tables are quiet, and another database lets the WAL grow by more; two slots are lost.",
  seconds: 120,
  before: (context) => setServer(context, "max_slot_wal_keep_size", "64MB"),
  fault: {
    at: 20,
    text: "Another database of the server lets the WAL grow by 128 MB, and a checkpoint follows.",
    act: async (scene) => {
      await fillWal(scene, 8);
      await scene.database.run("CHECKPOINT");
    },
  },
  repair: {
    at: 80,
    text: "The slot is dropped, the offsets are deleted, and a snapshot begins.",
    commands: ["# runbook slot-lost"],
    act: makeNewSlot,
  },
  shows: {
    first: ["slot", "retained", "unconfirmed"],
    moves: ["slot", "retained", "lag", "connected"],
    stays: ["running", "failed", "group", "connect-up"],
    status: "RUNNING / RUNNING",
    fires: ["ReplicationSlotLost", "DebeziumNotStreaming"],
    silent: ["ConnectorTaskFailed", "ConnectorPaused"],
  },
};

const healthy: Incident = {
  name: "healthy",
  title: "A healthy pipeline",
  story: "Small, long and large transactions are written, and nothing is wrong.",
  seconds: 120,
  weather: "all",
  canary: true,
  shows: {
    status: "RUNNING / RUNNING",
    silent: [
      "ConnectorNotRunning",
      "ConnectorTaskFailed",
      "ConnectorPaused",
      "ConnectMetricsMissing",
      "ReplicationSlotInactive",
      "ReplicationSlotNotConfirming",
      "DebeziumNotStreaming",
      "DebeziumQueueNearlyFull",
    ],
  },
};

export const sourceIncidents = [
  healthy,
  quiet,
  longTransaction,
  largeTransaction,
  snapshot,
  postgresqlRestarted,
  slotLost,
] as const;
