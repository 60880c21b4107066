import { type ConfiguredConnector, readConnectors, slotState, writeTask } from "./connect-table.ts";
import { type ConnectorRun, step, type ConnectorMinute } from "./simulated-connector.ts";
import { type Engine, isRefusal, must } from "./engine.ts";
import type { JournalEntry } from "./journal.ts";
import { formatLsn } from "./lsn.ts";
import { deliver, recordLoss, signaledTables, snapshot } from "./sink.ts";
import { identifier, qualified, quoted } from "./sql-text.ts";
import { endOfWal } from "./wal-reader.ts";

/** The tasks of all connectors, and what they remember. */
export interface Cluster {
  readonly engine: Engine;
  readonly runs: Map<string, ConnectorRun>;
  /** The tables that consumers read; of the others nobody asks what arrived. */
  readonly captured: readonly string[];
}

/** A cluster whose tasks have not run yet. */
export function newCluster(engine: Engine, captured: readonly string[]): Cluster {
  return { engine, runs: new Map(), captured };
}

const slotTaken = (slot: string) => `replication slot "${slot}" is active`;

/** Every running task sends its heartbeat's action query. */
export async function sendHeartbeats({ engine, runs }: Cluster, minute: number): Promise<void> {
  for (const { name, actionQuery, state, starts } of await readConnectors(engine)) {
    const run = runs.get(name);
    const runsNow = state === "RUNNING" && run?.task === "RUNNING" && run.starts === starts;
    if (!actionQuery || !runsNow) continue;
    const outcome = await engine.run(actionQuery);
    if (!isRefusal(outcome)) continue;
    const { code, message } = outcome.error;
    const line = `Could not execute heartbeat action (Error: ${code}): ${message}`;
    await must(
      engine,
      `INSERT INTO connect.log VALUES (${minute}, ${quoted(name)}, ${quoted(line)})`,
    );
    // A missing table: the task restarts itself, over and over.
    if (code === "42P01") runs.set(name, { ...run, starts: -1 });
  }
}

/** Every connector has its minute: it starts, receives, delivers, confirms. */
export async function runTasks(
  cluster: Cluster,
  minute: number,
  journal: readonly JournalEntry[],
): Promise<void> {
  const { engine, runs } = cluster;
  const taken = new Set<string>();
  for (const connector of await readConnectors(engine)) {
    const { name, state, slot } = connector;
    const kept = state === "RUNNING" ? keptFrom(connector, taken) : undefined;
    if (kept) {
      await writeTask(engine, name, kept, undefined);
      continue;
    }
    const found = await slotState(engine, slot);
    const next = step(connector, runs.get(name), found, journal, await endOfWal(engine));
    await apply(cluster, minute, connector, next);
    if (runs.get(name)?.task === "RUNNING") taken.add(slot);
  }
}

/** What keeps a task from running at all: a slot has one reader, and not each configuration is taken. */
function keptFrom(
  { slot, refused }: ConfiguredConnector,
  taken: ReadonlySet<string>,
): Pick<ConnectorRun, "task" | "trace"> | undefined {
  if (taken.has(slot)) return { task: undefined, trace: slotTaken(slot) };
  return refused === undefined ? undefined : { task: "FAILED", trace: refused };
}

async function apply(
  { engine, runs, captured }: Cluster,
  minute: number,
  connector: ConfiguredConnector,
  taken: ConnectorMinute,
): Promise<void> {
  const { name, slot } = connector;
  const tables = captured.filter((table) => connector.tables.includes(table));
  const { run, confirm } = taken;
  const started = runs.get(name)?.starts !== run.starts && run.task === "RUNNING";
  runs.set(name, run);
  const unpublished = started && connector.filtered ? await publish(engine, connector) : undefined;
  const refused = unpublished ?? (taken.createSlot ? await createSlot(engine, slot) : undefined);
  if (refused !== undefined) {
    const failed: ConnectorRun = { ...run, task: "FAILED", trace: refused };
    runs.set(name, failed);
    await writeTask(engine, name, failed, undefined);
    return;
  }
  if (taken.snapshot) await snapshot(engine, name, tables);
  await deliver(engine, taken.delivered);
  await recordLoss(engine, minute, name, taken.missed);
  for (const { table, written } of taken.signaled) {
    const asked = await signaledTables(engine, table, written);
    await snapshot(
      engine,
      name,
      asked.filter((wanted) => tables.includes(wanted)),
    );
  }
  const confirmed = (await slotState(engine, slot))?.confirmed ?? 0n;
  if (confirm && confirm.lsn > confirmed)
    await must(engine, `SELECT lab.confirm(${quoted(slot)}, '${formatLsn(confirm.lsn)}')`);
  await writeTask(engine, name, run, confirm);
}

/** @returns why the slot could not be created; `undefined` when it was */
async function createSlot(engine: Engine, slot: string): Promise<string | undefined> {
  const create = `SELECT pg_create_logical_replication_slot(${quoted(slot)}, 'pgoutput')`;
  const outcome = await engine.run(create);
  if (!isRefusal(outcome)) return undefined;
  return `Creation of replication slot failed: ${outcome.error.message}`;
}

/**
 * In filtered mode a starting connector writes its own tables into the publication.
 * @returns why it could not; `undefined` when it did
 */
async function publish(
  engine: Engine,
  { publication, tables }: ConfiguredConnector,
): Promise<string | undefined> {
  const [name, list] = [identifier(publication), tables.map(qualified).join(", ")];
  const altered = await engine.run(`ALTER PUBLICATION ${name} SET TABLE ${list}`);
  if (!isRefusal(altered)) return undefined;
  const created = await engine.run(`CREATE PUBLICATION ${name} FOR TABLE ${list}`);
  if (!isRefusal(created)) return undefined;
  return `Unable to create filtered publication ${publication} for ${list}: ${created.error.message}`;
}
