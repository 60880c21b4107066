import { failByDroppedSlot } from "../connector/ways.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../judge/verdict.ts";
import { hasPosition } from "../positions.ts";
import { pause } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "split-connector";
const [name, prefix] = ["moved_cdc", "moved"];

/** The position is stored, so that the snapshot is known to have ended. */
const positionIsStored = (context: Context) => hasPosition(context, context.main.connector);

/** Whether each connector has what it must have: rows alone would not tell. */
const isSplit =
  (tables: readonly string[]): NonNullable<World["repaired"]> =>
  async ({ connect, database, main, names }) => {
    const findings: Finding[] = [];
    const { body } = await connect.call("GET", `/${main.connector}/config`);
    const list = (body as Record<string, string>)["table.include.list"]?.split(",") ?? [];
    for (const table of tables.filter((each) => list.includes(`public.${each}`)))
      findings.push({ code: "not-moved", subject: `table ${table}`, detail: list.join(",") });
    const read = await database.value(
      `SELECT count(*) FROM pg_replication_slots WHERE active AND slot_name IN ('${name}', '${names.slot}')`,
    );
    if (read !== "2")
      findings.push({ code: "not-read", subject: "slots", detail: `${read ?? ""} of 2 are read.` });
    return findings;
  };

const prepared = { "prepare-the-topics-and-their-consumers": () => Promise.resolve() };

const moving = (...tables: readonly string[]) =>
  ({
    runbook,
    kind: "incident",
    hands: prepared,
    blanks: () => ({
      FILL_IN_TABLES: tables.map((table) => `public.${table}`).join(", "),
      FILL_IN_NEW_NAME: name,
      FILL_IN_NEW_PREFIX: prefix,
    }),
    ends: "done",
    changes: ({ main, names }) => [
      `connector ${name}`,
      `slot ${name}`,
      `publication ${names.database} ${name}`,
      `connector ${main.connector} table.include.list`,
    ],
    goesOn: () =>
      Object.fromEntries(tables.map((table) => [table, `${prefix}.public.${table}`] as const)),
    repaired: isSplit(tables),
  }) as const satisfies Partial<World>;

const plain: World = {
  ...moving("accounts", "documents"),
  name: "two-tables",
  story: "two tables with changing keys and large values are to move",
  build: positionIsStored,
};

const partitioned: World = {
  ...moving("readings", "visits"),
  name: "partitioned",
  story: "a partitioned table with large transactions and a table without a key are to move",
  build: positionIsStored,
};

const longTransaction: World = {
  ...moving("documents"),
  name: "long-transaction",
  story: "a transaction that has written to the table stays open for a minute and a half",
  build: async (context, random) => {
    await positionIsStored(context);
    const seconds = random.int(60, 90);
    context.database
      .run(
        `BEGIN; INSERT INTO documents (id, title) VALUES (77, 'before');
         SELECT pg_sleep(${seconds}); INSERT INTO documents (id, title) VALUES (78, 'after'); COMMIT`,
      )
      .catch(() => undefined);
    await pause(1000);
  },
};

const lookAlike = {
  runbook,
  kind: "look-alike",
  blanks: moving("documents").blanks,
} as const satisfies Partial<World>;

const noFreeSlot: World = {
  ...lookAlike,
  name: "no-free-slot",
  story: "all slots of the server are taken",
  build: async (context) => {
    await positionIsStored(context);
    await context.database.run(
      `SELECT pg_create_physical_replication_slot('taken_' || n)
       FROM generate_series(1, current_setting('max_replication_slots')::int
         - (SELECT count(*)::int FROM pg_replication_slots)) n`,
    );
    await context.allIsWell();
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-connector-and-its-slot", says: "max_replication_slots" },
  recover: () => Promise.resolve(),
};

const takenPrefix: World = {
  ...lookAlike,
  name: "prefix-is-taken",
  story: "the second connector is to have the topic prefix of the first one",
  blanks: (context) => ({
    ...moving("documents").blanks(),
    FILL_IN_NEW_PREFIX: context.main.config["topic.prefix"] ?? "",
  }),
  build: positionIsStored,
  ends: "stop",
  stopsAt: { step: "look-at-the-connector-and-its-slot", says: "has this topic prefix" },
  recover: () => Promise.resolve(),
};

const offsetLeft: World = {
  runbook,
  kind: "incident",
  blanks: moving("documents").blanks,
  name: "offset-of-an-earlier-one",
  story: "a connector of the new name was there before, and Connect keeps its offset",
  hands: prepared,
  build: async (context) => {
    await positionIsStored(context);
    const { connect, main, database, wait } = context;
    const own = { "slot.name": name, "topic.prefix": prefix, "snapshot.mode": "no_data" };
    const earlier = { connector: name, config: { ...main.config, ...own, name }, tables: [] };
    await context.create(earlier);
    await context.streaming(name, 120);
    await hasPosition(context, name);
    await connect.call("DELETE", `/${name}`);
    await wait("the slot of the earlier connector is dropped", async () => {
      await database.value(
        `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '${name}'`,
      );
      return true;
    });
    await context.allIsWell();
  },
  ends: "stop",
  stopsAt: { step: "resume-the-first-one-with-all-its-tables", says: "the split is given up" },
  changes: ({ names }) => [`publication ${names.database} ${name}`],
  recover: () => Promise.resolve(),
};

const failed: World = {
  ...lookAlike,
  name: "task-failed",
  story: "the task has failed, because somebody dropped the slot",
  build: failByDroppedSlot,
  ends: "connector-failed",
};

export const splitConnector = [
  plain,
  partitioned,
  longTransaction,
  noFreeSlot,
  failed,
  takenPrefix,
  offsetLeft,
] as const;
