import { hasFailed } from "../../worlds/connector/ways.ts";
import { takeSlot } from "../../worlds/reader.ts";
import { endWalsender, resumeConnector, stopConnector } from "../../worlds/slot/ways.ts";
import type { Incident } from "../incident.ts";

const rest = (method: string, path: string) =>
  `curl --fail-with-body -sS -X ${method} http://127.0.0.1:8083/connectors/orders-cdc${path}`;

const resume = {
  at: 70,
  text: "The connector is resumed.",
  commands: [rest("PUT", "/resume")],
  act: resumeConnector,
} as const;

const stopped: Incident = {
  name: "connector-stopped",
  title: "The connector is stopped",
  story: "Somebody stopped the connector for a migration and did not resume it.",
  seconds: 100,
  fault: {
    at: 20,
    text: "The connector is stopped.",
    commands: [rest("PUT", "/stop")],
    act: stopConnector,
  },
  repair: resume,
  weather: "small",
  canary: true,
  shows: {
    first: ["running", "slot"],
    moves: ["lag", "queue", "connected", "failed", "canary", "unconfirmed", "retained"],
    stays: ["group", "connect-up", "postgresql-up", "transaction"],
    status: "STOPPED / no task",
    fires: ["ConnectorNotRunning", "ReplicationSlotInactive"],
    silent: ["ConnectorTaskFailed", "ConnectorPaused", "ConnectMetricsMissing"],
  },
};

const paused: Incident = {
  ...stopped,
  name: "connector-paused",
  title: "The connector is paused",
  story: "Somebody paused the connector, and it stays connected to its slot.",
  fault: {
    at: 20,
    text: "The connector is paused.",
    commands: [rest("PUT", "/pause")],
    act: async ({ connect, main }) => {
      await connect.call("PUT", `/${main.connector}/pause`);
    },
  },
  shows: {
    // From the pause on nothing is confirmed, so these move within the same scrape or two.
    first: ["running", "queue", "unconfirmed"],
    moves: ["canary", "unconfirmed", "retained"],
    stays: ["lag", "connected", "slot", "seen", "group", "failed", "connect-up"],
    status: "PAUSED / PAUSED",
    fires: ["ConnectorPaused"],
    silent: ["ConnectorNotRunning", "ReplicationSlotInactive"],
  },
};

const failed: Incident = {
  ...stopped,
  name: "task-failed",
  title: "The task has failed",
  story: "A cut connection ended a task that does not retry, and nobody restarted it.",
  config: { "errors.max.retries": "0" },
  fault: {
    at: 20,
    text: "An administrator ends the walsender of the connector.",
    commands: [
      "psql -c \"SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = 'orders_cdc'\"",
    ],
    act: async (scene) => {
      await endWalsender(scene);
      await hasFailed(scene, 40);
    },
  },
  repair: {
    at: 70,
    text: "The failed task is restarted.",
    commands: [rest("POST", "'/restart?includeTasks=true&onlyFailed=true'")],
    act: async ({ connect, main }) => {
      await connect.call("POST", `/${main.connector}/restart?includeTasks=true&onlyFailed=true`);
    },
  },
  shows: {
    first: ["connected", "slot", "failed", "running", "lag"],
    moves: ["failed", "running", "lag", "canary", "unconfirmed"],
    stays: ["group", "connect-up", "active"],
    status: "RUNNING / FAILED",
    fires: ["ConnectorTaskFailed", "ReplicationSlotInactive"],
    silent: ["ConnectorPaused", "ConnectMetricsMissing"],
  },
};

const workerKilled: Incident = {
  ...stopped,
  name: "worker-killed",
  title: "The worker is killed",
  story: "The only worker of Kafka Connect was killed, as the kernel does when memory is short.",
  fault: {
    at: 20,
    text: "The worker's process is killed.",
    act: (scene) => scene.end("connect", "SIGKILL"),
  },
  repair: {
    at: 60,
    text: "The worker is started.",
    act: (scene) => scene.start("connect"),
  },
  shows: {
    first: ["connect-up", "running", "lag", "slot", "queue", "connected"],
    moves: ["connect-up", "slot", "running", "canary"],
    stays: ["postgresql-up"],
    status: "no answer",
    fires: ["ConnectorNotRunning", "ConnectMetricsMissing"],
    silent: ["ConnectorTaskFailed"],
  },
};

const held: Incident = {
  ...stopped,
  name: "slot-held",
  title: "Another reader holds the slot",
  story: "The connection was cut, and a copy of the connector was faster to take the slot.",
  // Longer than the four tries that the alert counts.
  seconds: 240,
  config: { "retriable.restart.connector.wait.ms": "3000" },
  fault: {
    at: 20,
    text: "The connector's connection is cut, and another reader takes its slot.",
    act: async (scene) => void scene.ends.push(await takeSlot(scene)),
  },
  repair: {
    at: 205,
    text: "The other reader is ended.",
    act: async ({ ends }) => ends.pop()?.(),
  },
  shows: {
    moves: ["connected", "lag", "canary", "unconfirmed", "retained"],
    stays: ["running", "failed", "group", "connect-up"],
    status: "RUNNING / RUNNING",
    fires: ["DebeziumStreamInterrupted"],
    silent: ["DebeziumNotStreaming", "ConnectorNotRunning", "ReplicationSlotInactive"],
  },
};

export const connectorIncidents = [stopped, paused, failed, held, workerKilled] as const;
