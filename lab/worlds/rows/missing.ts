import { passwords } from "../../stack/topology.ts";
import type { Context } from "../context.ts";
import { deletesSince } from "../gap.ts";
import { addSignalTable, signalTable } from "../debezium-signals.ts";
import { pause, resumeConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "rows-missing-second-connector";
const otherPublication = "invoices_only_pub";

/** Begins the connector with a signal table. */
async function begin(context: Context, listed = true): Promise<void> {
  await addSignalTable(context, listed);
  await context.create(context.main);
  await context.streaming(context.names.slot);
  await context.allIsWell();
}

/** From now on the tables are not published. */
function noteGap({ notes }: Context): void {
  notes.set("gap", String(Date.now() - 1000));
}

/** The second connector has received all that is written so far. */
async function secondIsNear({ database, wait }: Context): Promise<void> {
  const end = await database.value("SELECT pg_current_wal_lsn()");
  const near = `SELECT confirmed_flush_lsn >= '${end ?? ""}' FROM pg_replication_slots WHERE slot_name = 'invoices_cdc'`;
  const isNear = async () => {
    // A transaction is confirmed only when another one has come after it. PostgreSQL 13 sends no messages.
    await database.run("UPDATE invoices SET id = id WHERE id = (SELECT min(id) FROM invoices)");
    await pause(1000);
    return (await database.value(near)) === "t";
  };
  await wait("the second connector is near", isNear, 200);
}

/** The second connector gets the publication of the first one, and sets it to its own tables at its start. */
async function takeOver(context: Context, tables: string): Promise<void> {
  const { database, names, second, weather } = context;
  // It loses nothing itself.
  await weather.pause();
  await secondIsNear(context);
  noteGap(context);
  Object.assign(second.config, {
    "database.user": "postgres",
    "database.password": passwords.postgres,
    "publication.name": names.publication,
    "publication.autocreate.mode": "filtered",
    "table.include.list": tables,
  });
  await context.create(second);
  const left = `SELECT count(*) FROM pg_publication_tables WHERE pubname = '${names.publication}' AND tablename = 'accounts'`;
  await context.wait(
    "the publication is overwritten",
    async () => (await database.value(left)) === "0",
  );
  await context.streaming(second.config["slot.name"] ?? "");
  weather.resume();
}

/** What the page's first look says is missing, and what the owner of the second connector knows. */
const blanks: World["blanks"] = ({ main, notes }) => ({
  FILL_IN_TABLES:
    notes.get("missing") ??
    [...main.tables.map(({ name }) => `public.${name}`), signalTable].join(", "),
  FILL_IN_SIGNAL_TABLE: signalTable,
  FILL_IN_OTHER_CONNECTOR: "invoices-cdc",
  FILL_IN_OTHER_SLOT: "invoices_cdc",
  FILL_IN_OTHER_PUBLICATION: otherPublication,
  FILL_IN_OTHER_TABLES: notes.get("other tables") ?? "public.invoices",
});

const common = {
  runbook,
  kind: "incident",
  connector: "not yet",
  blanks,
  ends: "done",
  loses: deletesSince,
  changes: ({ names }) => [
    "connector invoices-cdc",
    `publication ${names.database} ${otherPublication}`,
    `publication ${names.database} ${names.publication}`,
  ],
  repaired: async ({ database, names, main }) => {
    const published = await database.rows(
      `SELECT schemaname || '.' || tablename FROM pg_publication_tables WHERE pubname = '${names.publication}'`,
    );
    const held = new Set(published.flat());
    return main.tables
      .map(({ name }) => `public.${name}`)
      .filter((table) => !held.has(table))
      .map((subject) => ({ code: "not-published", subject, detail: names.publication }));
  },
} as const satisfies Partial<World>;

const overwritten: World = {
  ...common,
  name: "overwritten",
  story: "a second connector was given the same publication, and set it to its own table",
  build: async (context, random) => {
    await begin(context, false);
    await pause(random.int(3000, 10_000));
    await takeOver(context, "public.invoices");
    await pause(random.int(5000, 20_000));
  },
};

const partly: World = {
  ...common,
  name: "some-tables",
  story:
    "a second connector that captures two of the tables as well has set the publication to its list",
  build: async (context, random) => {
    await begin(context);
    await pause(random.int(3000, 10_000));
    await takeOver(context, "public.orders,public.invoices");
    const missing = context.main.tables.map(({ name }) => `public.${name}`);
    const list = [...missing.filter((table) => table !== "public.orders"), signalTable];
    context.notes.set("missing", list.join(","));
    context.notes.set("other tables", "public.orders, public.invoices");
    await pause(random.int(5000, 20_000));
  },
};

const byHand: World = {
  ...common,
  name: "set-by-hand",
  story: "a migration of another team has set the publication to the tables that it knows",
  build: async (context, random) => {
    await begin(context);
    const { database, names } = context;
    await pause(random.int(3000, 10_000));
    noteGap(context);
    const sql = `ALTER PUBLICATION "${names.publication}" SET TABLE customers, orders, ${signalTable}`;
    await database.run(sql, names.database, "app");
    context.notes.set(
      "missing",
      "public.accounts,public.documents,public.order_lines,public.readings,public.visits",
    );
    await pause(random.int(5000, 20_000));
  },
};

const mayNotSignal: World = {
  ...common,
  name: "role-may-not-signal",
  story: "the connector's role has lost its right to write into the signal table",
  build: async (context, random) => {
    await begin(context);
    const { database, names } = context;
    await pause(random.int(3000, 10_000));
    const kept = `customers, orders, order_lines, readings, visits, ${signalTable}`;
    await database.run(
      `ALTER PUBLICATION "${names.publication}" SET TABLE ${kept};
       REVOKE INSERT ON ${signalTable} FROM debezium`,
      names.database,
      "app",
    );
    context.notes.set("missing", "public.accounts,public.documents");
  },
  ends: "stop",
  stopsAt: { step: "order-a-snapshot-of-these-tables", says: "may not INSERT" },
};

const paused: World = {
  runbook,
  name: "paused",
  story:
    "the connector was paused since the second one was added, which has a publication of its own",
  kind: "look-alike",
  build: async ({ connect, main }) => {
    await connect.call("PUT", `/${main.connector}/pause`);
    await pause(5000);
  },
  blanks,
  ends: "running-but-nothing-arrives",
  recover: resumeConnector,
};

const notCaptured: World = {
  runbook,
  name: "not-in-the-list",
  story: "the rows that are missed belong to a table that the connector was told to leave out",
  kind: "look-alike",
  build: () => pause(3000),
  blanks: (context) => ({ ...blanks(context), FILL_IN_TABLES: "public.audit_log" }),
  ends: "running-but-nothing-arrives",
  recover: () => Promise.resolve(),
};

export const rowsMissing = [
  overwritten,
  partly,
  byHand,
  mayNotSignal,
  paused,
  notCaptured,
] as const;
