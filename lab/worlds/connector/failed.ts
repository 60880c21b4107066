import { hang } from "../ended-components.ts";
import { readSlotAsOther } from "../reader.ts";
import { endWalsender, pause, resumeConnector, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { insertLarge, letThrough, mebibyte } from "./large-rows.ts";
import { failByDroppedSlot, hasFailed, restartTask } from "./ways.ts";

const runbook = "connector-failed";

/** What a connector says that gives up at once. */
const givesUp = () => ({ "errors.max.retries": "0" });

const common = { runbook, kind: "incident", ends: "done" } as const satisfies Partial<World>;

const restarted: World = {
  ...common,
  name: "postgresql-restarted",
  story: "PostgreSQL was restarted, and the connector does not retry",
  config: givesUp,
  build: async (context) => {
    await pause(5000);
    await context.end("postgresql", "SIGINT");
    await context.start("postgresql");
    await hasFailed(context);
  },
};

const ended: World = {
  ...common,
  name: "walsender-ended",
  story: "an administrator has ended the connection that reads the slot",
  config: givesUp,
  build: async (context) => {
    await pause(5000);
    await endWalsender(context);
    await hasFailed(context);
  },
};

const kafkaDown: World = {
  ...common,
  name: "kafka-was-down",
  story: "the broker gave no answer for longer than the producer waits",
  config: () => ({
    "producer.override.delivery.timeout.ms": "4000",
    "producer.override.request.timeout.ms": "2000",
    "producer.override.linger.ms": "0",
  }),
  build: async (context) => {
    await pause(5000);
    // Shorter than the worker's session: a worker that has lost its group starts its tasks again by itself.
    await hang(context.plan, "kafka", 8);
    await hasFailed(context);
  },
};

const tooLarge: World = {
  runbook,
  name: "record-too-large",
  story: "a row is larger than the producer may send",
  kind: "look-alike",
  build: async (context) => {
    await insertLarge(context, 70, 2.5 * mebibyte);
    await hasFailed(context, 120);
  },
  ends: "record-too-large",
  recover: async (context) => {
    await letThrough(context);
    await restartTask(context);
  },
};

const password: World = {
  runbook,
  name: "password-changed",
  story: "the password of the connector's role was changed, and its connection ended",
  kind: "incident",
  connector: "not yet",
  build: async (context) => {
    const { database, main, names } = context;
    await database.run(
      `CREATE ROLE cdc LOGIN REPLICATION PASSWORD 'first'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO cdc`,
    );
    Object.assign(main.config, { "database.user": "cdc", "database.password": "first" });
    await context.create(main);
    await context.streaming(names.slot);
    await context.allIsWell();
    await pause(5000);
    await database.run("ALTER ROLE cdc PASSWORD 'second'");
    await endWalsender(context);
    await hasFailed(context, 120);
  },
  ends: "stop",
  stopsAt: { step: "read-the-failure", says: "password" },
  recover: async (context) => {
    await context.create(context.main, { "database.password": "second" });
    await restartTask(context);
  },
};

const lookAlike = { runbook, kind: "look-alike" } as const satisfies Partial<World>;

const positionGone: World = {
  ...lookAlike,
  name: "slot-dropped",
  story: "the task has failed, because somebody dropped the slot",
  build: failByDroppedSlot,
  ends: "position-not-available",
};

const otherReader: World = {
  ...lookAlike,
  name: "other-reader",
  story: "another program reads this connector's slot",
  config: () => ({ ...givesUp(), "slot.max.retries": "1", "slot.retry.delay.ms": "1000" }),
  build: async (context) => {
    const { names } = context;
    await stopConnector(context);
    const end = await readSlotAsOther(context, {
      slot: names.slot,
      publication: names.publication,
    });
    context.ends.push(end);
    await resumeConnector(context);
    await hasFailed(context, 120);
  },
  ends: "stop",
  stopsAt: { step: "see-whether-the-slot-lives", says: "something reads" },
  recover: async (context) => {
    for (const end of context.ends) await end();
    await restartTask(context);
  },
};

const paused: World = {
  ...lookAlike,
  name: "paused",
  story: "the connector is paused, and nothing has failed",
  build: async ({ connect, main }) => {
    await connect.call("PUT", `/${main.connector}/pause`);
    await pause(2000);
  },
  ends: "stop",
  stopsAt: { step: "read-the-failure", says: "no task has failed" },
  recover: resumeConnector,
};

export const connectorFailed = [
  restarted,
  ended,
  kafkaDown,
  tooLarge,
  password,
  positionGone,
  otherReader,
  paused,
] as const;
