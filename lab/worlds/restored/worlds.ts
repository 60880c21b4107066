import { addStandby } from "../failover/ways.ts";
import { bringBoth, loseConnect } from "../connect-cluster-lost/ways.ts";
import { deletesSince } from "../gap.ts";
import { fillWal, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { backUp, recoverBoth, restore, restoreToPoint } from "./ways.ts";

const runbook = "postgresql-restored";

const common = {
  runbook,
  kind: "incident",
  ends: "slot-lost",
  discards: true,
  loses: deletesSince,
  recover: recoverBoth,
  changes: ({ main, second, names }) => [
    `slot ${names.slot}`,
    `connector ${main.connector} state`,
    `connector ${second.connector} state`,
  ],
} as const satisfies Partial<World>;

const snapshot: World = {
  ...common,
  name: "storage-snapshot",
  story:
    "the server was restored from a snapshot of its disk, slots included, under a connector that runs",
  build: async (context, random) => {
    await backUp(context, "with slots", random.int(2, 5));
    await restore(context);
    await pause(random.int(0, 15_000));
  },
};

const base: World = {
  ...common,
  name: "base-backup",
  story: "the server was restored from a base backup, which holds no slots",
  build: async (context, random) => {
    await backUp(context, "without slots", random.int(2, 5));
    await restore(context);
    await pause(random.int(0, 15_000));
  },
};

const pointInTime: World = {
  ...common,
  name: "point-in-time",
  story: "the server was recovered to a point in time and has a new timeline, as after a failover",
  build: async (context, random) => {
    await backUp(context, "without slots", random.int(2, 5));
    await restoreToPoint(context);
    await pause(random.int(0, 15_000));
  },
};

const passed: World = {
  ...common,
  name: "position-passed",
  story: "since the restore the server has written more than it lost, so nothing shows the restore",
  build: async (context) => {
    await backUp(context, "with slots", 1);
    await restore(context);
    await fillWal(context, 4);
  },
  ends: "stop",
  stopsAt: { step: "ask-whether-the-server-was-restored", says: "ask whoever runs the server" },
};

const standby: World = {
  runbook,
  name: "asked-a-standby",
  story: "nothing was restored; the person on call is connected to a standby",
  kind: "look-alike",
  build: async (context) => {
    await addStandby(context);
    context.notes.set("primary", String(context.server.port));
    context.server.port = Number(context.notes.get("standby"));
  },
  ends: "failover",
  recover: ({ server, notes }) => {
    server.port = Number(notes.get("primary"));
    return Promise.resolve();
  },
};

const connectLost: World = {
  runbook,
  name: "connect-lost-its-topics",
  story: "PostgreSQL is well; Connect has lost its internal topics and knows no connector",
  kind: "look-alike",
  build: async (context, random) => {
    await pause(random.int(3000, 8000));
    await loseConnect(context);
    await context.start("connect");
  },
  ends: "connect-cluster-lost",
  changes: () => ["topic"],
  recover: bringBoth,
};

const restarted: World = {
  runbook,
  name: "only-restarted",
  story: "the server has crashed and is back with all it had",
  kind: "look-alike",
  build: async (context, random) => {
    await context.end("postgresql", random.pick(["SIGQUIT", "SIGINT"]));
    await context.start("postgresql");
    await pause(random.int(0, 10_000));
  },
  ends: "stop",
  stopsAt: { step: "ask-whether-the-server-was-restored", says: "ask whoever runs the server" },
  changes: common.changes,
  recover: () => Promise.resolve(),
};

export const postgresqlRestored = [
  snapshot,
  base,
  pointInTime,
  passed,
  standby,
  connectLost,
  restarted,
] as const;
