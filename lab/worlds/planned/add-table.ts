import { signalTable } from "../debezium-signals.ts";
import { leaveOpen, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";
import { tableNotAdded } from "./add-table-stops.ts";
import { adding, beginWithout } from "./adding.ts";

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
    leaveOpen(context, lock, context.random.of("held").int(20, 40));
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
    leaveOpen(context, write, context.random.of("open").int(30, 50));
    await pause(1000);
  },
};

/** Every way into the runbook, and what looks like one. */
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
  ...tableNotAdded,
] as const;
