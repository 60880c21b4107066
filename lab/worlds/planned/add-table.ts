import { addSignalTable, signalTable } from "../debezium-signals.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../judge/verdict.ts";
import { pause, stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "add-table";

const listOf = ({ main }: Context) => main.config["table.include.list"]?.split(",") ?? [];

/** The connector starts without a table that the weather writes all the time, published or not. */
async function beginWithout(
  context: Context,
  table: string,
  { published = false, list = (all: readonly string[]) => all.join(",") } = {},
): Promise<void> {
  const { database, main, names } = context;
  const others = listOf(context).filter((each) => each !== `public.${table}`);
  Object.assign(main.config, { "table.include.list": list(others) });
  if (!published)
    await database.run(
      `ALTER PUBLICATION "${names.publication}" DROP TABLE ${table}`,
      names.database,
      "app",
    );
  await addSignalTable(context, false);
  await context.create(main);
  await context.streaming(names.slot);
  await context.allIsWell();
  await pause(context.random.of("begin").int(3000, 8000));
}

const adding = (table: string) =>
  ({
    runbook,
    kind: "incident",
    connector: "not yet",
    ends: "done",
    blanks: () => ({ FILL_IN_TABLE: `public.${table}`, FILL_IN_SIGNAL_TABLE: signalTable }),
    changes: ({ main, names }) => [
      `connector ${main.connector} table.include.list`,
      `publication ${names.database} ${names.publication}`,
    ],
    repaired: async ({ database, names }): Promise<readonly Finding[]> => {
      const held = await database.value(
        `SELECT count(*) FROM pg_publication_tables WHERE pubname = '${names.publication}' AND tablename = '${table}'`,
      );
      return held === "1"
        ? []
        : [{ code: "not-published", subject: table, detail: names.publication }];
    },
  }) as const satisfies Partial<World>;

const plain: World = {
  ...adding("documents"),
  name: "a-busy-table",
  story: "a table with large values, which is written all the time, is to be captured as well",
  build: (context) => beginWithout(context, "documents"),
};

const keysChange: World = {
  ...adding("accounts"),
  name: "keys-change",
  story: "the keys of the table's rows change while it is added",
  build: (context) => beginWithout(context, "accounts"),
};

const partitioned: World = {
  ...adding("readings"),
  name: "partitioned",
  story: "a partitioned table with large transactions is to be captured as well",
  build: (context) => beginWithout(context, "readings"),
};

const withoutKey: World = {
  ...adding("visits"),
  name: "no-key-and-whole-rows",
  story: "a table without a primary key has its whole row as identity",
  build: async (context) => {
    const full = "ALTER TABLE visits REPLICA IDENTITY FULL";
    await context.database.run(full, context.names.database, "app");
    await beginWithout(context, "visits");
  },
};

const pattern: World = {
  ...adding("documents"),
  name: "the-list-is-a-pattern",
  story: "the list of tables is a pattern that names the table already",
  build: (context) => beginWithout(context, "documents", { list: () => "public\\.(?!debezium).*" }),
};

const publishedLongAgo: World = {
  ...adding("documents"),
  name: "published-long-ago",
  story: "the publication has held the table for a while, and the list leaves it out",
  build: (context) => beginWithout(context, "documents", { published: true }),
};

const held: World = {
  ...adding("documents"),
  name: "table-is-held",
  story: "a migration holds the table for some seconds when it is to be published",
  build: async (context) => {
    await beginWithout(context, "documents");
    const lock = "LOCK TABLE documents IN SHARE UPDATE EXCLUSIVE MODE";
    const seconds = context.random.of("held").int(20, 40);
    const open = `BEGIN; ${lock}; SELECT pg_sleep(${seconds}); COMMIT`;
    void context.database.run(open, context.names.database, "app").catch(() => undefined);
    await pause(1000);
  },
};

const quoted: World = {
  ...adding("visits"),
  name: "quoted-name",
  story: "the table has no key, and its name is written with quotation marks",
  blanks: () => ({ FILL_IN_TABLE: 'public."visits"', FILL_IN_SIGNAL_TABLE: signalTable }),
  build: withoutKey.build,
};

const openTransaction: World = {
  ...adding("documents"),
  name: "open-transaction",
  story: "a transaction has written the table, and commits long after it is published",
  build: async (context) => {
    await beginWithout(context, "documents");
    const write = "INSERT INTO documents (id, title) VALUES (71, 'written before')";
    const seconds = context.random.of("open").int(30, 50);
    const open = `BEGIN; ${write}; SELECT pg_sleep(${seconds}); COMMIT`;
    void context.database.run(open, context.names.database, "app").catch(() => undefined);
    await pause(1000);
  },
};

/** Ends where the owner of something must act first, and changes nothing. */
const stopping = (table: string, step: string, says: string) =>
  ({
    ...adding(table),
    ends: "stop",
    stopsAt: { step, says },
    repaired: () => Promise.resolve([]),
  }) as const satisfies Partial<World>;

const look = "see-whether-the-table-can-be-added";

const noIdentity: World = {
  ...stopping("visits", look, "refuses every UPDATE"),
  name: "no-identity",
  story: "nothing identifies the rows of the table, and an application updates them",
  build: (context) => beginWithout(context, "visits"),
};

const mayNotRead: World = {
  ...stopping("documents", look, "grant SELECT"),
  name: "no-right",
  story: "the connector's role may not read the table",
  build: async (context) => {
    await beginWithout(context, "documents");
    const revoke = "REVOKE SELECT ON documents FROM debezium";
    await context.database.run(revoke, context.names.database, "app");
  },
};

const policies: World = {
  ...stopping("documents", look, "policies"),
  name: "row-level-security",
  story: "policies hide rows of the table from the connector's role",
  build: async (context) => {
    await beginWithout(context, "documents");
    await context.database.run(
      "ALTER TABLE documents ENABLE ROW LEVEL SECURITY; CREATE POLICY short ON documents USING (id < 5)",
      context.names.database,
      "app",
    );
  },
};

const inherited: World = {
  ...stopping("documents", look, "inherit from it"),
  name: "inherited",
  story: "another table inherits from this one, and has no key of its own",
  build: async (context) => {
    await beginWithout(context, "documents");
    const child = "CREATE TABLE documents_2025 () INHERITS (documents)";
    await context.database.run(child, context.names.database, "app");
  },
};

const generated: World = {
  ...stopping("visits", look, "refuses every UPDATE"),
  name: "generated-and-whole-rows",
  story: "the whole row is the identity of a table with a generated column",
  since: 18,
  build: async (context) => {
    const column = "ADD COLUMN length int GENERATED ALWAYS AS (length(page)) STORED";
    const change = `ALTER TABLE visits ${column}, REPLICA IDENTITY FULL`;
    await beginWithout(context, "visits");
    await context.database.run(change, context.names.database, "app");
  },
};

const mayNotSignal: World = {
  ...stopping("documents", "order-a-snapshot-of-its-rows", "may not INSERT"),
  name: "no-right-to-signal",
  story: "the connector's role may read the signal table, and not write it",
  build: async (context) => {
    await beginWithout(context, "documents");
    const revoke = `REVOKE INSERT ON ${signalTable} FROM debezium`;
    await context.database.run(revoke, context.names.database, "app");
  },
};

const noSignals: World = {
  ...stopping("documents", "order-a-snapshot-of-its-rows", "no signal table"),
  name: "no-signal-table",
  story: "the connector has no signal table",
  blanks: () => ({ FILL_IN_TABLE: "public.documents", FILL_IN_SIGNAL_TABLE: "public.no_signals" }),
  build: (context) => beginWithout(context, "documents"),
};

const stopped: World = {
  runbook,
  name: "nobody-reads",
  kind: "look-alike",
  story: "the connector is stopped",
  connector: "not yet",
  blanks: adding("documents").blanks,
  ends: "stop",
  stopsAt: { step: look, says: "nobody reads" },
  build: async (context) => {
    await beginWithout(context, "documents");
    await stopConnector(context);
  },
};

const view: World = {
  runbook,
  name: "it-is-a-view",
  kind: "look-alike",
  story: "what is to be captured is a view on a table that is captured already",
  connector: "not yet",
  blanks: () => ({
    FILL_IN_TABLE: "public.short_documents",
    FILL_IN_SIGNAL_TABLE: signalTable,
  }),
  ends: "stop",
  stopsAt: { step: look, says: "not a view" },
  build: async (context) => {
    await context.database.run(
      "CREATE VIEW short_documents AS SELECT id, title FROM documents",
      context.names.database,
      "app",
    );
    await beginWithout(context, "accounts");
  },
};

export const addTable = [
  plain,
  keysChange,
  partitioned,
  withoutKey,
  pattern,
  publishedLongAgo,
  held,
  quoted,
  openTransaction,
  noIdentity,
  inherited,
  generated,
  mayNotRead,
  mayNotSignal,
  policies,
  noSignals,
  stopped,
  view,
] as const;
