import { addArchive, archiveTable, smallBatches } from "../archive-table.ts";
import { deletesSince, noteGap } from "../gap.ts";
import { hasPosition } from "../positions.ts";
import { pause, resumeConnector, stopConnector } from "../slot/ways.ts";
import type { Hand, World } from "../world.ts";
import {
  answers,
  configFile,
  configureWorker,
  internalTopics,
  keepConfig,
  loseConnect,
  putBack,
  startWorkers,
} from "./ways.ts";

const runbook = "connect-cluster-lost";
const hands = { "start-the-workers": startWorkers, "put-back": putBack };

const blanks: NonNullable<World["blanks"]> = (context) => ({
  FILL_IN_OFFSETS_TOPIC: context.notes.get("offsets topic") ?? "connect-offsets",
  FILL_IN_CONFIG_FILE: configFile(context),
  FILL_IN_STREAMED: "yes",
});

/** What is filled in where nobody knows that the snapshot had ended. */
const notStreamed: World["blanks"] = (context) => ({
  ...blanks(context),
  FILL_IN_STREAMED: "no",
});

const topicsMadeAgain = () => internalTopics.map((topic) => `topic ${topic}`);

const deleted: World = {
  runbook,
  name: "topics-deleted",
  story: "the worker was killed while it streamed, and Connect's internal topics were deleted",
  kind: "incident",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 12_000));
    await loseConnect(context);
    await pause(random.int(3000, 12_000));
  },
  blanks,
  hands,
  ends: "done",
  changes: topicsMadeAgain,
};

/** Rows of the table whose snapshot does not end in time. */
const bigRows = 60_000;

const inSnapshot: World = {
  runbook,
  name: "in-the-snapshot",
  story:
    "worker and internal topics were lost in the middle of the initial snapshot of a big table",
  kind: "incident",
  connector: "not yet",
  // A row that the first snapshot sent and that is deleted before the second one stays, as announced.
  loses: deletesSince,
  build: async (context, random) => {
    noteGap(context);
    await addArchive(context, bigRows, smallBatches);
    context.main.tables.push(archiveTable);
    keepConfig(context);
    await context.create(context.main);
    await context.allIsWell();
    const enough = random.int(1000, bigRows / 2);
    await context.wait(
      `${enough} rows of the big table are in its topic`,
      () => context.count(context.topicOf("archive")) >= enough,
    );
    await loseConnect(context);
  },
  blanks: notStreamed,
  hands,
  ends: "done",
  discards: true,
  changes: topicsMadeAgain,
};

const renamed: World = {
  runbook,
  name: "other-topics",
  story: "the worker was started again with other internal topics, and knows no connector",
  kind: "incident",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 12_000));
    await context.end("connect", random.pick(["SIGTERM", "SIGKILL"]));
    const lines = ["config", "offset", "status"].map(
      (kind) => `${kind}.storage.topic=connect-new-${kind}s`,
    );
    configureWorker(context, lines);
    if (random.chance(0.5)) context.notes.set("offsets topic", "connect-new-offsets");
    await context.start("connect");
  },
  blanks,
  hands,
  ends: "done",
};

const stopped: World = {
  runbook,
  name: "stopped",
  story: "somebody has stopped the connector",
  kind: "look-alike",
  build: async (context) => {
    keepConfig(context);
    await stopConnector(context);
  },
  blanks,
  hands,
  ends: "stop",
  stopsAt: { step: "ask-connect", says: "nothing was lost" },
  recover: resumeConnector,
};

const workerDown: World = {
  runbook,
  name: "worker-down",
  story: "only the process of the worker is gone",
  kind: "look-alike",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(1000, 8000));
    await context.end("connect", random.pick(["SIGTERM", "SIGKILL"]));
  },
  blanks,
  hands: { "start-the-workers": startWorkers },
  ends: "stop",
  stopsAt: { step: "ask-connect", says: "nothing was lost" },
  recover: startWorkers,
};

const forgotten: World = {
  ...deleted,
  name: "offsets-are-kept",
  story: "only the topics of configurations and states are gone, so the position is still there",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 12_000));
    await hasPosition(context, context.main.connector);
    await loseConnect(context, ["connect-configs", "connect-status"]);
    await pause(random.int(3000, 12_000));
  },
};

/** Its connectors are known to no worker that starts with another topic of configurations. */
const startForNew: Hand = async (context) => {
  if (!(await answers(context)))
    configureWorker(context, ["config.storage.topic=connect-new-configs"]);
  await startWorkers(context);
};

const offsetsGone: World = {
  ...deleted,
  name: "only-offsets-gone",
  story: "only the topic of offsets is gone, and the configurations are still there",
  build: async (context, random) => {
    keepConfig(context);
    await pause(random.int(3000, 12_000));
    await loseConnect(context, ["connect-offsets"]);
    await pause(random.int(3000, 12_000));
  },
  hands: { ...hands, "start-the-workers": startForNew },
};

/** Workers come back, and an operator, once, creates the connector by itself. */
const startThen =
  (create: Hand): Hand =>
  async (context) => {
    await startForNew(context);
    if (context.notes.has("created by an operator")) return;
    context.notes.set("created by an operator", "yes");
    await create(context);
  };

/** As an operator does that starts each connector before it stops it: Strimzi before 1.2.0. */
const startAndStop = startThen(async (context) => {
  await context.create(context.main);
  await hasPosition(context, context.main.connector);
  await stopConnector(context);
});

const streamed: World = {
  ...deleted,
  name: "started-and-streamed",
  story:
    "Connect's topics were deleted, and an operator created the connector anew, which took a snapshot and moved the slot before it was stopped",
  loses: deletesSince,
  build: async (context, random) => {
    noteGap(context);
    await deleted.build(context, random);
  },
  hands: { ...hands, "start-the-workers": startAndStop },
  ends: "stop",
  stopsAt: { step: "ask-connect", says: "the slot has moved on with it" },
  // The operator of this world has stopped it, not the page.
  changes: (context) => [...topicsMadeAgain(), `connector ${context.main.connector} state`],
  recover: resumeConnector,
};

/** The same, stopped before it moved the slot: the position of its snapshot is written by hand. */
const startForASnapshot = startThen(async (context) => {
  const { connect, database, main } = context;
  const lsn = Number(await database.value("SELECT pg_current_wal_lsn() - '0/0'"));
  const ended = context.random.of("snapshot").chance(0.5);
  const offset = { lsn, txId: 1, ts_usec: 1, snapshot: "INITIAL", snapshot_completed: ended };
  const partition = { server: main.config["topic.prefix"] };
  const { connector: name, config } = main;
  await connect.call("POST", "", { name, config, initial_state: "STOPPED" });
  await connect.call("PATCH", `/${name}/offsets`, { offsets: [{ partition, offset }] });
});

const started: World = {
  ...deleted,
  name: "started-for-a-moment",
  story:
    "Connect's topics were deleted, and an operator created the connector anew and stopped it in its snapshot or right after",
  hands: { ...hands, "start-the-workers": startForASnapshot },
};

const notKnown: World = {
  ...deleted,
  name: "snapshot-not-known",
  story: "Connect's topics were deleted, and nobody knows whether the initial snapshot had ended",
  blanks: notStreamed,
  loses: deletesSince,
  discards: true,
  build: async (context, random) => {
    noteGap(context);
    await deleted.build(context, random);
  },
};

export const connectClusterLost = [
  deleted,
  inSnapshot,
  renamed,
  stopped,
  workerDown,
  notKnown,
  forgotten,
  offsetsGone,
  started,
  streamed,
] as const;
