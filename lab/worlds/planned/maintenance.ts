import { makeUnreserved, pause, resumeConnector, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "stop-for-maintenance";

const quick: World = {
  runbook,
  name: "a-short-stop",
  story: "all is well, and the connector is to be stopped for a moment",
  kind: "incident",
  build: (_, random) => pause(random.int(0, 3000)),
  hands: { "do-the-maintenance": () => pause(3000) },
  ends: "done",
};

const restart: World = {
  ...quick,
  name: "postgresql-restarts",
  story: "PostgreSQL is restarted while the connector is stopped",
  hands: {
    "do-the-maintenance": async (context) => {
      await context.end("postgresql", "SIGINT");
      await context.start("postgresql");
    },
  },
};

const worker: World = {
  ...quick,
  name: "worker-restarts",
  story: "the worker is restarted while the connector is stopped",
  hands: {
    "do-the-maintenance": async (context) => {
      await context.end("connect", "SIGTERM");
      await context.start("connect");
    },
  },
};

const notRead: World = {
  runbook,
  name: "already-stopped",
  story: "the connector is stopped already",
  kind: "look-alike",
  build: stopConnector,
  ends: "slot-growing",
  recover: resumeConnector,
};

const inDanger: World = {
  runbook,
  name: "slot-in-danger",
  story: "the connector is paused, and its slot keeps more than the limit",
  kind: "look-alike",
  build: async (context) => {
    await makeUnreserved(context, async () => {
      await context.connect.call("PUT", `/${context.main.connector}/pause`);
      await pause(2000);
    });
  },
  ends: "slot-unreserved",
};

export const stopForMaintenance = [quick, restart, worker, notRead, inDanger] as const;
