import { deletesSince, noteGap } from "../gap.ts";
import { openGate } from "../gate.ts";
import { pause, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { rejoin } from "./rejoin.ts";
import {
  addStandby,
  address,
  bringSecondAlong,
  caughtUp,
  cutOff,
  failoverConfig,
  goOnAtNewPrimary,
  keepSlots,
  movedBy,
  promote,
  recoverWithSnapshot,
  waitForStandby,
} from "./ways.ts";

const runbook = "failover";

const common = {
  runbook,
  kind: "incident",
  config: () => failoverConfig,
  secondConfig: failoverConfig,
  blanks: address,
  hands: { "keep-the-old-primary-from-taking-writes": bringSecondAlong },
  ends: "done",
  changes: movedBy,
} as const satisfies Partial<World>;

const cameAlong: World = {
  ...common,
  name: "slot-came-along",
  story: "the primary is gone, and the promoted standby has the slots",
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    await pause(random.int(1000, 8000));
    const waits = await waitForStandby(context);
    // Who does not wait for the standby is ahead of it after a crash; an ordered end sends it everything.
    const crash = waits && random.chance(0.6);
    await context.end("postgresql", crash ? "SIGQUIT" : "SIGINT");
    await promote(context);
    await pause(random.int(0, 5000));
  },
};

const wasAhead: World = {
  ...common,
  name: "connector-was-ahead",
  story:
    "the standby was cut off for a while when it was promoted, and the connector had read more",
  loses: deletesSince,
  discards: true,
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    await caughtUp(context);
    noteGap(context);
    await cutOff(context);
    const topic = context.topicOf("orders");
    const before = context.count(topic);
    await pause(random.int(4000, 15_000));
    await context.wait("the connector has read more", () => context.count(topic) > before + 5);
    await context.end("postgresql", "SIGQUIT");
    await promote(context);
    await pause(random.int(0, 10_000));
  },
};

const noSlot: World = {
  ...common,
  name: "no-slot",
  story: "a standby was promoted that never had the connectors' slots",
  config: () => ({}),
  secondConfig: {},
  ends: "slot-lost",
  loses: deletesSince,
  build: async (context, random) => {
    await addStandby(context);
    await pause(random.int(1000, 8000));
    noteGap(context);
    await context.end("postgresql", random.pick(["SIGQUIT", "SIGINT"]));
    await promote(context);
    await pause(random.int(0, 5000));
  },
  recover: recoverWithSnapshot,
};

const oldAddress: World = {
  ...common,
  name: "old-address-is-a-standby",
  story: "after a switchover the old primary is back as a standby, and the connector goes on there",
  loses: deletesSince,
  discards: true,
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    await waitForStandby(context);
    noteGap(context);
    await context.end("postgresql", "SIGINT");
    await promote(context);
    await rejoin(context);
    await pause(random.int(5000, 20_000));
  },
};

const longAgo: World = {
  ...common,
  name: "failed-over-long-ago",
  story: "a standby was promoted long ago, the connector has read there since and is stopped today",
  hands: { "keep-the-old-primary-from-taking-writes": () => Promise.resolve() },
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    await waitForStandby(context);
    await context.end("postgresql", "SIGINT");
    await promote(context);
    await goOnAtNewPrimary(context);
    await pause(random.int(10_000, 20_000));
    await context.allIsWell();
    await stopConnector(context);
  },
  // What it has read since is no position of another history.
  repaired: (_, transcript) => {
    const deleted = transcript.filter(({ anchor }) => anchor === "delete-the-offset");
    return Promise.resolve(
      deleted.map(({ title }) => ({
        code: "needless-snapshot",
        subject: "offset",
        detail: title,
      })),
    );
  },
};

const followed: World = {
  runbook,
  name: "followed-by-itself",
  story: "the connectors' address is a proxy, and they are back by themselves on the new primary",
  kind: "look-alike",
  config: () => failoverConfig,
  secondConfig: failoverConfig,
  blanks: address,
  build: async (context) => {
    const gate = await openGate(() => context.server.port);
    for (const captured of [context.main, context.second]) {
      Object.assign(captured.config, { "database.port": String(gate.port) });
      await context.create(captured);
    }
    await pause(3000);
    await addStandby(context);
    await keepSlots(context);
    await waitForStandby(context);
    await context.allIsWell();
    await context.end("postgresql", "SIGINT");
    await promote(context);
    for (const { config } of [context.main, context.second])
      await context.streaming(config["slot.name"] ?? "", 120);
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-new-primary", says: "followed by itself" },
  recover: () => Promise.resolve(),
  changes: () => ["slot reporting"],
};

const restarted: World = {
  runbook,
  name: "only-restarted",
  story: "the primary has crashed and is back; no standby was promoted",
  kind: "look-alike",
  blanks: address,
  build: async (context, random) => {
    await context.end("postgresql", random.pick(["SIGQUIT", "SIGINT"]));
    await context.start("postgresql");
    await pause(random.int(0, 5000));
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-new-primary", says: "no standby was promoted" },
  recover: () => Promise.resolve(),
  changes: ({ main, second }) => [
    `connector ${main.connector} state`,
    `connector ${second.connector} state`,
  ],
};

const standby: World = {
  runbook,
  name: "asked-a-standby",
  story: "nothing has failed over; the person on call is connected to a standby",
  kind: "look-alike",
  blanks: address,
  build: async (context) => {
    await addStandby(context);
    context.notes.set("primary", String(context.server.port));
    context.server.port = Number(context.notes.get("standby"));
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-new-primary", says: "this is a standby" },
  recover: ({ server, notes }) => {
    server.port = Number(notes.get("primary"));
    return Promise.resolve();
  },
};

export const failover = [
  cameAlong,
  wasAhead,
  noSlot,
  oldAddress,
  longAgo,
  followed,
  restarted,
  standby,
] as const;
