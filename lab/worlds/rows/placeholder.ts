import type { Context } from "../context.ts";
import { addSignalTable, signalTable } from "../debezium-signals.ts";
import { recordsOfTopic } from "../judge/topic-log.ts";
import type { Finding } from "../judge/verdict.ts";
import { leaveOpen, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "placeholder-stored";
const placeholder = "__debezium_unavailable_value";

const documentsOf = ({ kafka, topicOf }: Context) => recordsOfTopic(kafka, topicOf("documents"));

/** The connector streams, and updates of documents with a large body have left it out. */
async function begin(context: Context): Promise<void> {
  await addSignalTable(context, false);
  await context.create(context.main);
  await context.streaming(context.names.slot);
  await context.allIsWell();
  const isSent = () => documentsOf(context).some(({ value }) => value?.includes(placeholder));
  await context.wait("an update has left a large value out", isSent, 120);
}

/** Keys whose last record still has the placeholder. */
function unrepaired(context: Context): string[] {
  const last = new Map(documentsOf(context).map(({ key, value }) => [key, value] as const));
  return [...last].flatMap(([key, value]) => (value?.includes(placeholder) ? [key ?? ""] : []));
}

const setIdentity = ({ database, names }: Context, identity: "FULL" | "DEFAULT") =>
  database.run(`ALTER TABLE documents REPLICA IDENTITY ${identity}`, names.database, "app");

const common = {
  runbook,
  kind: "incident",
  connector: "not yet",
  ends: "done",
  hands: { "ask-who-consumes-the-topic": () => Promise.resolve() },
  blanks: () => ({ FILL_IN_TABLE: "public.documents", FILL_IN_SIGNAL_TABLE: signalTable }),
  changes: ({ names }) => [`identity ${names.database} documents`],
  repaired: (context): Promise<readonly Finding[]> => {
    const left = unrepaired(context);
    const detail = `The last record of ${left.length} keys has the placeholder: ${left.slice(0, 5).join(", ")}`;
    const finding = { code: "not-done", subject: "topic of documents", detail };
    return Promise.resolve(left.length > 0 ? [finding] : []);
  },
} as const satisfies Partial<World>;

const leftOut: World = {
  ...common,
  name: "updates-leave-values-out",
  story: "a consumer overwrites large documents with the placeholder whenever their title changes",
  build: begin,
};

const mendedBefore: World = {
  ...common,
  name: "identity-is-full",
  story: "the owner has made the identity FULL, and old placeholders are still stored",
  build: async (context) => {
    await begin(context);
    await setIdentity(context, "FULL");
    await pause(context.random.of("full").int(2000, 8000));
  },
};

const held: World = {
  ...common,
  name: "table-is-held",
  story: "a report holds the table for some seconds when its identity is to change",
  build: async (context) => {
    await begin(context);
    const seconds = context.random.of("held").int(15, 40);
    leaveOpen(context, "SELECT count(*) FROM documents", seconds);
    await pause(1000);
  },
};

const noSignals: World = {
  ...common,
  name: "no-signal-table",
  story: "the connector has no signal table",
  blanks: () => ({ FILL_IN_TABLE: "public.documents", FILL_IN_SIGNAL_TABLE: "public.no_signals" }),
  build: begin,
  ends: "stop",
  stopsAt: { step: "order-a-snapshot-of-the-table", says: "no signal table" },
  repaired: () => Promise.resolve([]),
};

const columnList: World = {
  ...common,
  name: "column-list",
  story: "another publication lists the columns of the table",
  since: 15,
  build: async (context) => {
    await begin(context);
    const other = "CREATE PUBLICATION titles FOR TABLE documents (id, title)";
    await context.database.run(other, context.names.database, "app");
  },
  ends: "stop",
  stopsAt: { step: "see-whether-updates-leave-values-out", says: "would refuse every UPDATE" },
  repaired: () => Promise.resolve([]),
};

const otherDatabase: World = {
  ...common,
  name: "no-such-table",
  story: "the value was written by an application, into a table that this database does not have",
  kind: "look-alike",
  blanks: () => ({ FILL_IN_TABLE: "public.papers", FILL_IN_SIGNAL_TABLE: signalTable }),
  build: begin,
  ends: "stop",
  stopsAt: { step: "see-whether-updates-leave-values-out", says: "no such table" },
  repaired: () => Promise.resolve([]),
};

const otherConnector: World = {
  ...otherDatabase,
  name: "of-another-connector",
  story: "the placeholder stands in the topic of another connector, which captures another table",
  blanks: () => ({ FILL_IN_TABLE: "public.invoices", FILL_IN_SIGNAL_TABLE: signalTable }),
  stopsAt: { step: "see-whether-updates-leave-values-out", says: "came from another connector" },
};

export const placeholderStored = [
  leftOut,
  mendedBefore,
  held,
  noSignals,
  columnList,
  otherDatabase,
  otherConnector,
] as const;
