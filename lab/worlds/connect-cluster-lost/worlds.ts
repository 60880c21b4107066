import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Captured, Context } from "../context.ts";
import { pause } from "../slot/ways.ts";
import type { Hand, World } from "../world.ts";

const runbook = "connect-cluster-lost";
const internalTopics = ["connect-configs", "connect-offsets", "connect-status"] as const;

/** The connector's configuration, as its owners keep it. */
const configFile = ({ plan }: Context) => join(plan.paths.run, "connector.json");

function keepConfig(context: Context): void {
  writeFileSync(configFile(context), JSON.stringify(context.main.config, null, 2));
}

const known = async ({ connect }: Context, { connector }: Captured) =>
  (await connect.request("GET", `/${connector}/config`)).status === 200;

/** Colleagues bring their own connector back, as they should. */
async function bringSecondBack(context: Context): Promise<void> {
  if (await known(context, context.second)) return;
  await context.create(context.second, { "snapshot.mode": "no_data" });
  await context.streaming(context.second.config["slot.name"] ?? "");
  await context.create(context.second);
}

const startWorkers: Hand = async (context) => {
  if (!(await answers(context))) await context.start("connect");
  await bringSecondBack(context);
};

const answers = ({ connect }: Context) =>
  connect.request("GET", "").then(
    () => true,
    () => false,
  );

/** `snapshot.mode` gets the value of the configuration that is kept. */
const putBack: Hand = async (context) => {
  await bringSecondBack(context);
  await context.create(context.main);
};

const hands = { "start-the-workers": startWorkers, "put-back": putBack };

const blanks: World["blanks"] = (context) => ({
  FILL_IN_OFFSETS_TOPIC: context.notes.get("offsets topic") ?? "connect-offsets",
  FILL_IN_CONFIG_FILE: configFile(context),
});

/** Kills the worker and deletes what Connect knew. */
async function loseConnect(context: Context): Promise<void> {
  await context.end("connect", "SIGKILL");
  for (const topic of internalTopics)
    await context.kafkaTool("kafka-topics.sh", "--delete", "--topic", topic);
}

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
  build: async (context, random) => {
    const { database, main, names } = context;
    await database.run(
      `CREATE TABLE archive (id bigint PRIMARY KEY, note text NOT NULL);
       INSERT INTO archive SELECT n, md5(n::text) FROM generate_series(1, ${bigRows}) n;
       ALTER PUBLICATION "${names.publication}" ADD TABLE archive;`,
      names.database,
      "app",
    );
    main.tables.push({ name: "archive", mark: "INSERT INTO archive SELECT $1::bigint, 'mark'" });
    Object.assign(main.config, {
      "table.include.list": `public.archive,${main.config["table.include.list"] ?? ""}`,
      "max.batch.size": "200",
      "max.queue.size": "400",
      "snapshot.fetch.size": "200",
    });
    keepConfig(context);
    await context.create(main);
    await context.allIsWell();
    const enough = random.int(1000, bigRows / 2);
    await context.wait(
      `${enough} rows of the big table are in its topic`,
      () => context.count(context.topicOf("archive")) >= enough,
    );
    await loseConnect(context);
  },
  blanks,
  hands,
  ends: "done",
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
    context.plan = { ...context.plan, worker: [...(context.plan.worker ?? []), ...lines] };
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
    await context.connect.call("PUT", `/${context.main.connector}/stop`);
    await context.wait(
      "nobody reads the slot",
      async () =>
        (await context.database.value(
          `SELECT active FROM pg_replication_slots WHERE slot_name = '${context.names.slot}'`,
        )) === "f",
    );
  },
  blanks,
  hands,
  ends: "stop",
  recover: async ({ connect, main }) => {
    await connect.call("PUT", `/${main.connector}/resume`);
  },
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
  recover: startWorkers,
};

export const connectClusterLost = [deleted, inSnapshot, renamed, stopped, workerDown] as const;
