import type { Finding } from "../judge/verdict.ts";
import { endWalsender, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";
import {
  configsOf,
  insertLarge,
  letThrough,
  mebibyte,
  ownersLimit,
  topicTakes,
} from "./large-rows.ts";
import { hasFailed } from "./ways.ts";

const runbook = "record-too-large";

const blanks: NonNullable<World["blanks"]> = ({ topicOf }) => ({
  FILL_IN_TOPIC: topicOf("documents"),
});

const changes: NonNullable<World["changes"]> = ({ main }) => [
  `connector ${main.connector} producer.override.max.request.size`,
];

const common = {
  runbook,
  kind: "incident",
  ends: "done",
  blanks,
  changes,
} as const satisfies Partial<World>;

const producer: World = {
  ...common,
  name: "one-large-row",
  story: "an application has stored a document of two and a half megabytes",
  build: async (context) => {
    await insertLarge(context, 70, 2.5 * mebibyte);
    await hasFailed(context, 120);
  },
};

const twoRows: World = {
  ...common,
  name: "a-larger-one-behind",
  story:
    "behind the record that was refused waits a larger one, which the first limits refuse again",
  build: async (context) => {
    await insertLarge(context, 70, 1.5 * mebibyte);
    await insertLarge(context, 71, 12 * mebibyte);
    await hasFailed(context, 120);
  },
};

const broker: World = {
  ...common,
  name: "only-the-producer-was-raised",
  story: "the connector may send four megabytes, and the topic takes one",
  config: () => ({ "producer.override.max.request.size": String(20 * mebibyte) }),
  build: async (context) => {
    await insertLarge(context, 70, 2.5 * mebibyte);
    await hasFailed(context, 120);
  },
};

const ownersTopic: World = {
  ...common,
  name: "the-topic-takes-more",
  story: "the owner of the topic has raised its limit, far above what the connector may send",
  build: async (context) => {
    await topicTakes(context, ownersLimit);
    await insertLarge(context, 70, 2.5 * mebibyte);
    await hasFailed(context, 120);
  },
  repaired: async (context): Promise<readonly Finding[]> => {
    const described = await configsOf(context, "--describe");
    if (described.includes(`max.message.bytes=${ownersLimit}`)) return [];
    const subject = `topic ${context.topicOf("documents")}`;
    return [
      { code: "setting-not-put-back", subject, detail: `Its limit is another: ${described}` },
    ];
  },
};

const huge: World = {
  ...common,
  name: "larger-than-a-buffer",
  story: "a document of eighteen megabytes needs more than limits",
  build: async (context) => {
    await insertLarge(context, 70, 18 * mebibyte);
    await hasFailed(context, 120);
  },
  ends: "stop",
  stopsAt: { step: "see-what-was-refused", says: "more than limits" },
  recover: letThrough,
};

const leftOut: World = {
  ...common,
  name: "errors-are-tolerated",
  story: "the connector tolerates errors, so it has left out the record and says RUNNING",
  config: () => ({ "errors.tolerance": "all" }),
  build: async (context) => {
    await insertLarge(context, 70, 2.5 * mebibyte);
    await pause(8000);
  },
  ends: "stop",
  stopsAt: { step: "see-what-was-refused", says: "compare every table" },
};

const lookAlike = { runbook, kind: "look-alike" } as const satisfies Partial<World>;

const otherFailure: World = {
  ...lookAlike,
  name: "another-failure",
  story: "the connection to PostgreSQL was ended, and the connector does not retry",
  config: () => ({ "errors.max.retries": "0" }),
  build: async (context) => {
    await pause(5000);
    await endWalsender(context);
    await hasFailed(context);
  },
  ends: "connector-failed",
};

const healthy: World = {
  ...lookAlike,
  name: "nothing-failed",
  story: "a consumer complains of a large record, and no task has failed",
  build: () => pause(3000),
  ends: "stop",
  stopsAt: { step: "see-what-was-refused", says: "nothing was refused" },
  recover: () => Promise.resolve(),
};

export const recordTooLarge = [
  producer,
  twoRows,
  broker,
  ownersTopic,
  huge,
  leftOut,
  otherFailure,
  healthy,
] as const;
