import type { Context } from "../context.ts";
import type { Finding } from "../judge/verdict.ts";
import { leaveOpen, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "application-cannot-update";

/** Whether the server takes an update of a table, asked as the application. */
async function refusalOf(context: Context, table: string): Promise<string | undefined> {
  try {
    await context.database.run(
      `UPDATE ${table} SET note = 'changed'`,
      context.names.database,
      "app",
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Makes a table of the application that another publication than the connector's holds. */
async function publish(context: Context, table: string, create: string, options = "") {
  const { database, names } = context;
  await database.run(create, names.database, "app");
  await database.run(`INSERT INTO ${table} SELECT 1, now(), 'first'`, names.database, "app");
  await database.run(
    `CREATE PUBLICATION ${table}_pub FOR TABLE ${table} ${options}`,
    names.database,
    "postgres",
  );
  const refusal = await refusalOf(context, table);
  if (!refusal?.includes("does not have a replica identity"))
    throw new Error(`${table} was to be refused: ${refusal ?? "it was updated"}`);
}

const isUpdated =
  (table: string): NonNullable<World["repaired"]> =>
  async (context): Promise<readonly Finding[]> => {
    const refusal = await refusalOf(context, table);
    return refusal === undefined
      ? []
      : [{ code: "not-done", subject: table, detail: `an update is refused: ${refusal}` }];
  };

/** The tables that get an identity; `visits` of the weather has none from the beginning. */
const identities =
  (...tables: string[]): NonNullable<World["changes"]> =>
  ({ names }) =>
    ["visits", ...tables].map((table) => `identity ${names.database} ${table}`);

const common = { runbook, kind: "incident", ends: "done" } as const satisfies Partial<World>;

const keyless: World = {
  ...common,
  name: "no-key",
  story: "a table without a key was published, and its application begins to update it",
  build: async (context, random) => {
    const create = "CREATE TABLE sessions (token int, seen_at timestamptz, note text)";
    await publish(context, "sessions", create);
    await pause(random.int(2000, 6000));
  },
  changes: identities("sessions"),
  repaired: isUpdated("sessions"),
};

const nothing: World = {
  ...common,
  name: "identity-nothing",
  story: "a migration has set a table with a primary key to REPLICA IDENTITY NOTHING",
  build: async (context, random) => {
    const create =
      "CREATE TABLE carts (id int PRIMARY KEY, seen_at timestamptz, note text); ALTER TABLE carts REPLICA IDENTITY NOTHING";
    await publish(context, "carts", create);
    await pause(random.int(2000, 6000));
  },
  changes: identities("carts"),
  repaired: async (context, transcript) => {
    const kept = await context.database.value(
      "SELECT relreplident FROM pg_class WHERE oid = 'carts'::regclass",
    );
    const detail = `its identity is ${kept ?? "unknown"}, and its primary key would do`;
    const left = kept === "d" ? [] : [{ code: "not-done", subject: "carts", detail } as const];
    return [...left, ...(await isUpdated("carts")(context, transcript))];
  },
};

const partition: World = {
  ...common,
  name: "one-partition",
  story:
    "a new partition was attached without the primary key that the older one has; another published table has a foreign partition, which takes no identity and needs none",
  build: async (context, random) => {
    const { database, names } = context;
    await database.run(
      `CREATE EXTENSION postgres_fdw;
       CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
       CREATE TABLE archive (id int, note text) PARTITION BY RANGE (id);
       CREATE FOREIGN TABLE archive_old PARTITION OF archive FOR VALUES FROM (0) TO (100) SERVER far;
       ALTER TABLE archive OWNER TO app;
       CREATE PUBLICATION archive_pub FOR TABLE archive WITH (publish_via_partition_root = true)`,
      names.database,
    );
    const create = `CREATE TABLE events (id int, seen_at timestamptz, note text) PARTITION BY RANGE (id);
      CREATE TABLE events_old PARTITION OF events FOR VALUES FROM (100) TO (200);
      ALTER TABLE events_old ADD PRIMARY KEY (id);
      CREATE TABLE events_new PARTITION OF events FOR VALUES FROM (0) TO (100)`;
    await publish(context, "events", create, "WITH (publish_via_partition_root = true)");
    await pause(random.int(2000, 6000));
  },
  changes: identities("events_new"),
  repaired: isUpdated("events"),
};

const held: World = {
  ...common,
  name: "table-is-held",
  story: "a long transaction of a report holds the table, and ends while the step tries again",
  build: async (context, random) => {
    const create = "CREATE TABLE visitors (id int, seen_at timestamptz, note text)";
    await publish(context, "visitors", create);
    leaveOpen(context, "SELECT count(*) FROM visitors", random.int(15, 30));
    await pause(1000);
  },
  changes: identities("visitors"),
  repaired: isUpdated("visitors"),
};

const twoOwners: World = {
  ...common,
  name: "two-owners",
  story: "tables of two owners were published, and the one of the other team is found first",
  build: async (context) => {
    const { database, names } = context;
    await database.run(
      `CREATE ROLE billing_team; CREATE TABLE reminders (id int);
       ALTER TABLE reminders OWNER TO billing_team; CREATE PUBLICATION reminders_pub FOR TABLE reminders`,
      names.database,
    );
    await publish(
      context,
      "sessions",
      "CREATE TABLE sessions (token int, seen_at timestamptz, note text)",
    );
    await pause(3000);
  },
  changes: identities("sessions"),
  ends: "stop",
  stopsAt: { step: "give-these-tables-an-identity", says: "the owner of the others" },
  repaired: isUpdated("sessions"),
};

const updatesOnly: World = {
  ...common,
  name: "updates-only",
  story:
    "a publication of another team sends updates and no deletes, and its column list leaves out the key",
  since: 15,
  build: async ({ database, names }) => {
    await database.run("CREATE TABLE notes (id int PRIMARY KEY, note text)", names.database, "app");
    await database.run(
      "CREATE PUBLICATION notes_pub FOR TABLE notes (note) WITH (publish = 'insert, update')",
      names.database,
    );
    await pause(3000);
  },
  changes: identities(),
  ends: "stop",
  stopsAt: { step: "done-when", says: "the reason in its DETAIL" },
};

const lookAlike = {
  runbook,
  kind: "look-alike",
  ends: "stop",
  recover: () => Promise.resolve(),
} as const satisfies Partial<World>;

/** In a look-alike every published table has an identity. */
const identifyVisits = ({ database, names }: Context) =>
  database.run("ALTER TABLE visits REPLICA IDENTITY FULL", names.database);

const withoutRight: World = {
  ...lookAlike,
  name: "no-right",
  story:
    "the role of the application has lost its right to update, and another team publishes a table of a schema that the operator may not use",
  build: async (context) => {
    const { database, names } = context;
    await identifyVisits(context);
    await database.run(
      `CREATE ROLE reporter; GRANT SELECT ON customers TO reporter;
       CREATE SCHEMA ledger; CREATE TABLE ledger.entries (id int PRIMARY KEY, note text);
       CREATE PUBLICATION ledger_pub FOR TABLE ledger.entries`,
      names.database,
    );
    await pause(3000);
  },
  stopsAt: { step: "see-which-tables-refuse", says: "a right that the application lacks" },
};

const columnList: World = {
  ...lookAlike,
  name: "column-list",
  story: "the publication of another team lists columns, and not those of the key",
  since: 15,
  build: async (context) => {
    const { database, names } = context;
    await identifyVisits(context);
    await database.run(
      `CREATE TABLE notes (id int PRIMARY KEY, note text);
       CREATE PUBLICATION notes_pub FOR TABLE notes (note)`,
      names.database,
    );
    await pause(3000);
  },
  stopsAt: { step: "see-which-tables-refuse", says: "a column list" },
};

const waits: World = {
  ...lookAlike,
  name: "update-waits",
  story: "the updates are not refused: they wait behind a transaction that nobody ends",
  build: async (context, random) => {
    await identifyVisits(context);
    leaveOpen(context, "UPDATE customers SET email = email WHERE id = 1", random.int(10, 20));
    await pause(2000);
  },
  stopsAt: { step: "see-which-tables-refuse", says: "pg_blocking_pids" },
};

export const updatesRefused = [
  keyless,
  nothing,
  partition,
  held,
  twoOwners,
  updatesOnly,
  withoutRight,
  columnList,
  waits,
] as const;
