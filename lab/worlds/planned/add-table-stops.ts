import { signalTable } from "../debezium-signals.ts";
import { stopConnector } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { adding, beginWithout, runbook } from "./adding.ts";

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

/** Ways in that end where somebody else must act first, or where it is no table to add. */
export const tableNotAdded = [
  noIdentity,
  mayNotRead,
  policies,
  inherited,
  generated,
  mayNotSignal,
  noSignals,
  stopped,
  view,
] as const;
