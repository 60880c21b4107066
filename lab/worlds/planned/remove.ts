import { addArchive, smallBatches } from "../archive-table.ts";
import { failByDroppedSlot } from "../connector/ways.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../judge/verdict.ts";
import { readSlotAsOther } from "../reader.ts";
import { isFree, pause } from "../slot/ways.ts";
import type { World } from "../world.ts";

const runbook = "remove-connector";

/** What belongs to the connector and to nobody else. */
const belongings = ({ main, names }: Context) => [
  `connector ${main.connector}`,
  `slot ${names.slot}`,
  `publication ${names.database} ${names.publication}`,
];

/** Positions that a connector of the same name would go on from. */
async function storedOffsets({ connect, main, wait }: Context): Promise<readonly unknown[]> {
  const own = { name: main.connector, config: main.config, initial_state: "STOPPED" };
  await connect.call("POST", "", own);
  let offsets: readonly unknown[] = [];
  await wait("the connector of the same name answers", async () => {
    const { body } = await connect.call("GET", `/${main.connector}/offsets`);
    offsets = (body as { offsets: unknown[] }).offsets;
    return true;
  });
  await connect.call("DELETE", `/${main.connector}`);
  return offsets;
}

async function nothingIsLeft(context: Context): Promise<Finding[]> {
  const names = Object.keys(await context.look());
  const left = belongings(context).filter((own) =>
    names.some((name) => name === own || name.startsWith(`${own} `)),
  );
  const findings = left.map((subject) => {
    return { code: "not-removed", subject, detail: `${subject} is still there.` };
  });
  if (findings.length > 0) return findings;
  const detail = JSON.stringify(await storedOffsets(context));
  return detail === "[]" ? [] : [{ code: "not-removed", subject: "offsets", detail }];
}

const common = {
  runbook,
  kind: "incident",
  ends: "done",
  discards: true,
  removes: true,
  changes: belongings,
  hands: { "ask-its-consumers": () => pause(1000) },
  repaired: nothingIsLeft,
} as const satisfies Partial<World>;

const streaming: World = {
  ...common,
  name: "streaming",
  story: "a connector that streams is not needed any more",
  build: (_, random) => pause(random.int(1000, 70_000)),
};

const dropped: World = {
  ...common,
  name: "slot-dropped",
  story: "somebody has dropped the slot already, and the task has failed",
  build: async (context) => {
    await pause(3000);
    await failByDroppedSlot(context);
  },
};

/** Rows of the table whose snapshot does not end in time. */
const bigRows = 60_000;

const inSnapshot: World = {
  ...common,
  name: "in-the-snapshot",
  story: "the connector is removed in the middle of its initial snapshot",
  connector: "not yet",
  build: async (context, random) => {
    await addArchive(context, bigRows, smallBatches);
    await context.create(context.main);
    await context.allIsWell();
    const enough = random.int(1000, bigRows / 3);
    const topic = context.topicOf("archive");
    await context.wait("the snapshot runs", () => context.count(topic) >= enough);
  },
};

const publicationInUse: World = {
  ...common,
  name: "publication-in-use",
  story: "a program that is no connector reads another slot through the same publication",
  build: async (context) => {
    const { database, names } = context;
    await database.value("SELECT pg_create_logical_replication_slot('warehouse', 'pgoutput')");
    await readSlotAsOther(context, { slot: "warehouse", publication: names.publication });
    await context.allIsWell();
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-publication", says: "another reader" },
  changes: (context) => belongings(context).slice(0, 2),
  repaired: () => Promise.resolve([]),
  recover: () => Promise.resolve(),
};

const shared: World = {
  runbook,
  name: "shares-its-publication",
  story: "the second connector reads through the same publication",
  kind: "look-alike",
  build: async (context) => {
    const { database, names, second } = context;
    const sql = `ALTER PUBLICATION "${names.publication}" ADD TABLE invoices`;
    await database.run(sql, names.database, "app");
    Object.assign(second.config, { "publication.name": names.publication });
    await context.create(second);
    await pause(3000);
    await context.streaming(second.config["slot.name"] ?? "");
    await context.allIsWell();
  },
  ends: "stop",
  stopsAt: { step: "see-what-belongs-to-it", says: "same slot or publication" },
  recover: () => Promise.resolve(),
};

const otherCluster: World = {
  runbook,
  name: "in-another-cluster",
  story: "the connector runs in another Connect cluster, which is down tonight",
  kind: "look-alike",
  build: async (context) => {
    await pause(3000);
    await context.connect.call("DELETE", `/${context.main.connector}`);
    await context.wait("nobody reads the slot", () => isFree(context));
  },
  ends: "stop",
  stopsAt: { step: "see-what-belongs-to-it", says: "does not know the connector" },
  recover: (context) => context.create(context.main),
};

export const removeConnector = [
  streaming,
  dropped,
  inSnapshot,
  publicationInUse,
  shared,
  otherCluster,
] as const;
