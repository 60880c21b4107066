import { host } from "../../stack/topology.ts";
import type { Context } from "../context.ts";
import { pause, resumeConnector, setServer, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { throttle, writeMany } from "./ways.ts";

const runbook = "lag-grows";

const blanks: World["blanks"] = ({ plan }) => ({
  FILL_IN_METRICS: `http://${host}:${plan.ports.metrics}/metrics`,
});

/** Writes more than the connector sends, until all is over. */
function keepWriting(context: Context, rows: number): void {
  const state = { over: false };
  context.ends.push(() => {
    state.over = true;
  });
  context.notes.set("writing", "on");
  void (async () => {
    for (
      let from = 20_000_001;
      !state.over && context.notes.get("writing") === "on";
      from += rows
    ) {
      await writeMany(context, from, rows).catch(() => undefined);
      await pause(300);
    }
  })();
}

const quota: World = {
  runbook,
  name: "quota",
  story: "a quota of the broker lets the connector send less than is written",
  kind: "incident",
  build: async (context) => {
    await throttle(context, 50_000);
    keepWriting(context, 1000);
    await pause(60_000);
  },
  blanks,
  hands: {
    "ask-kafka": async (context) => {
      context.notes.set("writing", "off");
      await throttle(context, undefined);
      await pause(20_000);
    },
  },
  ends: "done",
};

const catchesUp: World = {
  runbook,
  name: "catches-up",
  story: "the connector was stopped for a while, and sends what has piled up",
  kind: "incident",
  build: async (context) => {
    await stopConnector(context);
    // On a server with a small max_wal_size less is much, and the quota gives the page time to look.
    await setServer(context, "max_wal_size", "64MB");
    await throttle(context, 1_500_000);
    for (let part = 0; part < 50; part++)
      await writeMany(context, 20_000_001 + part * 10_000, 10_000);
    await resumeConnector(context);
    await pause(10_000);
  },
  blanks,
  ends: "stop",
  stopsAt: { step: "see-whether-the-slot-falls-behind", says: "catches up" },
  recover: (context) => throttle(context, undefined),
};

const group = "warehouse-loader";

/** Reads few records of a topic, and stores how far it came. */
const readFew = ({ kafkaTool, topicOf }: Context, records: number) =>
  kafkaTool(
    "kafka-console-consumer.sh",
    ...["--topic", topicOf("readings"), "--group", group, "--from-beginning"],
    ...["--max-messages", String(records), "--timeout-ms", "30000"],
  );

const consumers: World = {
  runbook,
  name: "only-consumers",
  story: "the connector keeps up, and a consumer group reads more slowly than it sends",
  kind: "incident",
  build: async (context) => {
    await writeMany(context, 20_000_001, 5000);
    await context.wait(
      "the topic holds what was written",
      () => context.count(context.topicOf("readings")) > 5000,
      120,
    );
    await readFew(context, 100);
    keepWriting(context, 500);
  },
  blanks,
  ends: "stop",
  stopsAt: { step: "see-whether-only-the-consumers-are-late", says: "to their owners" },
  recover: (context) => {
    context.notes.set("writing", "off");
    return Promise.resolve();
  },
};

const keepsUp: World = {
  runbook,
  name: "keeps-up",
  story: "an alert had been raised, and the connector has caught up meanwhile",
  kind: "incident",
  build: () => pause(5000),
  blanks,
  ends: "done",
};

const standby: World = {
  runbook,
  name: "standby-is-gone",
  story: "synchronized_standby_slots names a standby that is gone",
  kind: "incident",
  since: 17,
  config: () => ({ "slot.failover": "true" }),
  build: async (context) => {
    await context.database.value("SELECT pg_create_physical_replication_slot('standby_9', true)");
    await context.allIsWell();
    await setServer(context, "synchronized_standby_slots", "standby_9");
    keepWriting(context, 2000);
    await pause(30_000);
  },
  blanks,
  ends: "stop",
  stopsAt: { step: "see-what-the-walsender-waits-for", says: "synchronized_standby_slots" },
  recover: async (context) => {
    context.notes.set("writing", "off");
    await context.database.run("ALTER SYSTEM RESET synchronized_standby_slots");
    await context.database.value("SELECT pg_reload_conf()");
  },
};

const notRead: World = {
  runbook,
  name: "not-read",
  story: "nobody reads the slot: the connector is stopped",
  kind: "look-alike",
  build: async (context) => {
    await stopConnector(context);
    for (let part = 0; part < 10; part++)
      await writeMany(context, 20_000_001 + part * 10_000, 10_000);
  },
  blanks,
  ends: "slot-growing",
  recover: resumeConnector,
};

const dropped: World = {
  runbook,
  name: "no-slot",
  story: "somebody has dropped the slot of the stopped connector",
  kind: "look-alike",
  build: async (context) => {
    await stopConnector(context);
    await context.database.value(`SELECT pg_drop_replication_slot('${context.names.slot}')`);
  },
  blanks,
  ends: "slot-lost",
};

export const lagGrows = [quota, catchesUp, consumers, keepsUp, standby, notRead, dropped] as const;
