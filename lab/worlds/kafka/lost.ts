import { bringBoth, keepConfig, loseConnect, startWorkers } from "../connect-cluster-lost/ways.ts";
import { pause, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { deletesSince, noteGap } from "../gap.ts";
import { blanks, emptyKafka, startForNew } from "./ways.ts";

const runbook = "kafka-lost";

const common = {
  runbook,
  kind: "incident",
  blanks,
  hands: {
    "restore-what-the-topics-need": () => Promise.resolve(),
    "start-the-workers": startForNew,
  },
  ends: "done",
  loses: deletesSince,
  discards: true,
  changes: ({ second }) => ["topic", `connector ${second.connector} state`],
} as const satisfies Partial<World>;

const allGone: World = {
  ...common,
  name: "all-gone",
  story: "Kafka has lost its disks, and the worker was down when it came back empty",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 10_000));
    await context.end("connect", random.pick(["SIGTERM", "SIGKILL"]));
    await emptyKafka(context);
    await pause(random.int(1000, 8000));
  },
};

const slotDropped: World = {
  ...common,
  name: "slot-dropped-meanwhile",
  story: "Kafka is empty; to save the disk, somebody has dropped the slot while it was away",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 10_000));
    noteGap(context);
    await context.end("connect", "SIGKILL");
    await context.wait("the slot can be dropped", async () => {
      await context.database.value(`SELECT pg_drop_replication_slot('${context.names.slot}')`);
      return true;
    });
    await emptyKafka(context);
  },
};

const topicsDeleted: World = {
  ...common,
  name: "topics-deleted",
  story: "while the connector was stopped its topics were deleted; Connect still has its position",
  build: async (context, random) => {
    keepConfig(context);
    noteGap(context);
    await stopConnector(context);
    const prefix = (context.main.config["topic.prefix"] ?? "").replaceAll(".", String.raw`\.`);
    await context.kafkaTool("kafka-topics.sh", "--delete", "--topic", String.raw`${prefix}\..*`);
    if (random.chance(0.5)) await context.end("connect", "SIGKILL");
  },
  hands: {
    ...common.hands,
    "start-the-workers": startWorkers,
  },
};

const brokerDown: World = {
  runbook,
  name: "broker-down",
  story: "the broker's process is gone, and its disks are well",
  kind: "look-alike",
  blanks,
  build: async (context, random) => {
    await pause(random.int(1000, 5000));
    await context.end("kafka", random.pick(["SIGTERM", "SIGKILL"]));
  },
  ends: "stop",
  stopsAt: { step: "see-what-kafka-still-has", says: "Kafka does not answer" },
  changes: ({ main, second }) => [
    `connector ${main.connector}`,
    `connector ${second.connector}`,
    "topic",
  ],
  recover: async (context) => {
    await context.start("kafka");
    for (const { config } of [context.main, context.second])
      await context.streaming(config["slot.name"] ?? "", 120);
  },
};

const connectLost: World = {
  runbook,
  name: "only-connect-lost",
  story: "Kafka is well; only Connect's internal topics were deleted",
  kind: "look-alike",
  blanks,
  build: async (context, random) => {
    await pause(random.int(3000, 8000));
    await loseConnect(context);
  },
  ends: "connect-cluster-lost",
  changes: () => ["topic"],
  recover: async (context) => {
    await context.start("connect");
    await bringBoth(context);
  },
};

export const kafkaLost = [allGone, slotDropped, topicsDeleted, brokerDown, connectLost] as const;
