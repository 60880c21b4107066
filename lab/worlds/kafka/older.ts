import { pause, resumeConnector, stopConnector } from "../slot/ways.ts";
import { backUp, recoverBoth, restore } from "../restored/ways.ts";
import type { World } from "../world.ts";
import { startAnew } from "../failover/ways.ts";
import { deletesSince, noteGap } from "../gap.ts";
import { keepConfig } from "../connect-cluster-lost/ways.ts";
import {
  blanks,
  confirmMore,
  copyKafka,
  fillSecondAgain,
  restoreOlder,
  startForNew,
} from "./ways.ts";

const runbook = "kafka-restored-older";

const common = {
  runbook,
  kind: "incident",
  blanks,
  hands: { "start-the-workers": startForNew },
  ends: "done",
  loses: deletesSince,
  discards: true,
  changes: ({ second }) => [`connector ${second.connector} state`],
} as const satisfies Partial<World>;

const disk: World = {
  ...common,
  name: "started-again",
  story: "Kafka was restored from an older copy of its disks, and the worker was started on it",
  build: async (context, random) => {
    await pause(random.int(1000, 5000));
    noteGap(context);
    await copyKafka(context);
    await confirmMore(context);
    await restoreOlder(context, random.pick(["SIGTERM", "SIGKILL"]));
    await context.start("connect");
    await pause(random.int(0, 10_000));
    await fillSecondAgain(context);
  },
};

const workerDown: World = {
  ...common,
  name: "worker-down",
  story: "Kafka was restored from an older copy of its disks, and no worker has been started yet",
  build: async (context, random) => {
    noteGap(context);
    await copyKafka(context);
    await confirmMore(context);
    await restoreOlder(context, random.pick(["SIGTERM", "SIGKILL"]));
  },
};

const stopped: World = {
  ...common,
  name: "stopped-in-the-copy",
  story: "in the older copy the connector was stopped, and nobody has started it",
  build: async (context) => {
    await pause(3000);
    noteGap(context);
    await stopConnector(context);
    await copyKafka(context, [context.second]);
    await resumeConnector(context);
    await confirmMore(context);
    await restoreOlder(context, "SIGTERM");
    await context.start("connect");
    await fillSecondAgain(context);
  },
};

const unknown: World = {
  ...common,
  name: "older-than-the-connector",
  story: "the older copy is of a time before the connector was created, and knows nothing of it",
  // Its topics are not in the copy either.
  changes: (context) => {
    const { "topic.prefix": prefix = "", "table.include.list": list = "" } = context.main.config;
    const topics = list.split(",").map((table) => `topic ${prefix}.${table.trim()}`);
    return [...common.changes(context), ...topics];
  },
  connector: "not yet",
  build: async (context) => {
    noteGap(context);
    keepConfig(context);
    await copyKafka(context, [context.second]);
    await context.create(context.main);
    await context.streaming(context.names.slot, 120);
    await context.allIsWell();
    await confirmMore(context);
    await restoreOlder(context, "SIGTERM");
    await context.start("connect");
    await fillSecondAgain(context);
  },
};

const nothing: World = {
  runbook,
  name: "nothing-restored",
  story: "Kafka and the worker were restarted, with all they had",
  kind: "look-alike",
  blanks,
  build: async (context, random) => {
    await confirmMore(context);
    const end = random.pick<NodeJS.Signals>(["SIGTERM", "SIGKILL"]);
    await context.end("connect", end);
    await context.end("kafka", end);
    await context.start("kafka");
    await context.start("connect");
    await context.streaming(context.names.slot, 120);
  },
  ends: "stop",
  stopsAt: { step: "compare-the-stored-position-with-the-slot", says: "nothing is to be done" },
  changes: ({ main, second }) => [
    `connector ${main.connector} state`,
    `connector ${second.connector} state`,
  ],
  recover: () => Promise.resolve(),
};

const server: World = {
  runbook,
  name: "postgresql-restored",
  story: "not Kafka but PostgreSQL is in an older state, slots included",
  kind: "look-alike",
  blanks,
  build: async (context, random) => {
    await backUp(context, "with slots", random.int(2, 5));
    await restore(context);
  },
  ends: "postgresql-restored",
  loses: deletesSince,
  changes: nothing.changes ?? (() => []),
  recover: recoverBoth,
};

const dropped: World = {
  runbook,
  name: "slot-dropped",
  story: "Kafka is well; the slot of the stopped connector was dropped",
  kind: "look-alike",
  blanks,
  build: async (context) => {
    noteGap(context);
    await stopConnector(context);
    await context.database.value(`SELECT pg_drop_replication_slot('${context.names.slot}')`);
  },
  ends: "slot-lost",
  loses: deletesSince,
  recover: (context) => startAnew(context, context.main),
};

export const kafkaRestoredOlder = [
  disk,
  workerDown,
  stopped,
  nothing,
  server,
  dropped,
  unknown,
] as const;
