import type { Context } from "../context.ts";
import { addSignalTable, signalTable } from "../debezium-signals.ts";
import { pause, stopConnector, resumeConnector } from "../slot/ways.ts";
import type { AnnouncedLoss, World } from "../world.ts";

const runbook = "reconcile";

/** Begins the connector with a signal table, and lets it stream for a while. */
async function begin(context: Context): Promise<void> {
  await addSignalTable(context);
  await context.create(context.main);
  await context.streaming(context.names.slot);
  await context.allIsWell();
  await pause(8000);
}

/** Leaves a table out of the publication for some seconds. */
async function gap(context: Context, table: string, seconds: number): Promise<void> {
  const { database, names, notes } = context;
  const publication = `ALTER PUBLICATION "${names.publication}"`;
  notes.set("gap from", String(Date.now() - 1000));
  await database.run(`${publication} DROP TABLE ${table}`, names.database, "app");
  await pause(seconds * 1000);
  await database.run(`${publication} ADD TABLE ${table}`, names.database, "app");
  notes.set("gap to", String(Date.now() + 1000));
  await pause(3000);
}

/** A row is sent again as it is; the updates of the gap are gone. */
const statesInBetween = ({ notes }: Context): AnnouncedLoss => ({
  from: Number(notes.get("gap from")),
  to: Number(notes.get("gap to")),
  what: [],
});

const blanksFor = (table: string) => () => ({
  FILL_IN_TABLE: `public.${table}`,
  FILL_IN_RANGE: "true",
  FILL_IN_SIGNAL_TABLE: signalTable,
});

const about = (table: string) =>
  ({
    runbook,
    kind: "incident",
    connector: "not yet",
    blanks: blanksFor(table),
    ends: "done",
  }) as const satisfies Partial<World>;

const unpublished: World = {
  ...about("accounts"),
  blanks: () => ({ ...blanksFor("accounts")(), FILL_IN_RANGE: "region <> 'nowhere'" }),
  name: "not-published-for-a-while",
  story: "a table with changing keys and deletions was out of the publication for half a minute",
  build: async (context, random) => {
    await begin(context);
    await gap(context, "accounts", random.int(15, 30));
  },
};

const outOfLine: World = {
  ...about("documents"),
  name: "large-values",
  story: "a table with values out of line was out of the publication for half a minute",
  build: async (context, random) => {
    await begin(context);
    await gap(context, "documents", random.int(15, 30));
  },
};

const partitioned: World = {
  ...about("readings"),
  name: "partitioned",
  loses: statesInBetween,
  story: "a partitioned table with large transactions was out of the publication",
  build: async (context, random) => {
    await begin(context);
    await gap(context, "readings", random.int(20, 40));
  },
};

const nothingMissing: World = {
  ...about("accounts"),
  name: "nothing-missing",
  story: "nothing is missing, and the writers go on",
  build: begin,
  repaired: (_, transcript) => {
    const acts = transcript.filter(({ does }) => does === "final" || does === "changes");
    const [first] = acts;
    const detail = first?.title ?? "";
    return Promise.resolve(first ? [{ code: "false-missing", subject: "topic", detail }] : []);
  },
};

const lookAlike = { runbook, kind: "look-alike" } as const satisfies Partial<World>;

const noKey: World = {
  ...lookAlike,
  name: "no-primary-key",
  story: "the table has no primary key",
  build: () => pause(2000),
  blanks: blanksFor("visits"),
  ends: "stop",
  stopsAt: { step: "see-whether-the-table-can-be-compared", says: "without a key" },
  recover: () => Promise.resolve(),
};

const stopped: World = {
  ...lookAlike,
  name: "connector-stopped",
  story: "the connector is stopped, so its topic is behind",
  build: stopConnector,
  blanks: blanksFor("orders"),
  ends: "running-but-nothing-arrives",
  recover: resumeConnector,
};

export const reconcile = [
  unpublished,
  outOfLine,
  partitioned,
  nothingMissing,
  noKey,
  stopped,
] as const;
