import { connectSchema, slotGuards } from "./connect-schema.ts";
import { quoted, readConnectors, readSlot, writeTask } from "./connect-table.ts";
import type { ConfiguredConnector } from "./connect-table.ts";
import { type Run, step, type Step } from "./connector.ts";
import { type Engine, isRefusal, must, type Outcome, rowsOf } from "./engine.ts";
import type { Entry } from "./journal.ts";
import type { Situation, WorldEvent } from "./lab-schema.ts";
import { formatLsn, parseLsn } from "./lsn.ts";
import { observe, type Observation } from "./observation.ts";
import { createSinks, deliver, recordLoss, signalledTables, snapshot } from "./sink.ts";
import { splitStatements } from "./statements.ts";
import { walReader } from "./wal-reader.ts";

/** A statement of the learner, and what it answered. */
export interface Ran {
  readonly statement: string;
  readonly outcome: Outcome;
}

/** A lab that runs: the database, and what goes on around it. */
export interface World {
  /** Lets one minute pass. While the learner's transaction is open, it stands still. */
  readonly minute: () => Promise<Observation>;
  /** Runs what the learner has written, up to the first error. */
  readonly run: (sql: string) => Promise<readonly Ran[]>;
  readonly look: () => Promise<Observation>;
  /** Whether the learner has begun a transaction and not ended it. */
  readonly inTransaction: () => boolean;
}

const slotTaken = (slot: string) => `replication slot "${slot}" is active`;

const isDue = ({ at, every = 1, from }: WorldEvent, minute: number) =>
  at === undefined ? minute >= from && (minute - from) % every === 0 : minute === at;

const reloads = /\bpg_reload_conf\b/i;

/**
 * Makes the situation of a lab in an empty database.
 * @param guards statements that the server needs besides, such as those against decoding
 */
export async function prepare(
  engine: Engine,
  lab: Situation,
  guards: readonly string[] = [],
): Promise<void> {
  const statements = [...connectSchema, ...slotGuards, ...guards, ...splitStatements(lab.start)];
  for (const statement of statements) await must(engine, statement);
  await createSinks(engine, lab.captured);
}

/**
 * Goes on with a prepared lab, from the minute before the learner arrives.
 * @param engine a server with the state that `prepare` has made
 */
export async function openWorld(engine: Engine, lab: Situation): Promise<World> {
  const reader = walReader(engine, lab.captured);
  const journal: Entry[] = [];
  const runs = new Map<string, Run>();
  let [minute, open] = [0, false];

  const note = (connector: string, line: string) =>
    must(
      engine,
      `INSERT INTO connect.log VALUES (${minute}, ${quoted(connector)}, ${quoted(line)})`,
    );
  const happen = async (when: WorldEvent["when"]) => {
    for (const event of lab.world.filter((e) => e.when === when && isDue(e, minute)))
      for (const statement of splitStatements(event.sql)) await must(engine, statement);
  };
  const beat = async ({ name, actionQuery, state, starts }: ConfiguredConnector) => {
    const run = runs.get(name);
    if (!actionQuery || state !== "RUNNING" || run?.task !== "RUNNING" || run.starts !== starts)
      return;
    const outcome = await engine.run(actionQuery);
    if (!isRefusal(outcome)) return;
    const { code, message } = outcome.error;
    await note(name, `Could not execute heartbeat action (Error: ${code}): ${message}`);
    // A missing table: the task restarts itself, over and over.
    if (code === "42P01") runs.set(name, { ...run, starts: -1 });
  };
  const apply = async (connector: ConfiguredConnector, taken: Step) => {
    const { name, slot } = connector;
    const started = runs.get(name)?.starts !== taken.run.starts && taken.run.task === "RUNNING";
    runs.set(name, taken.run);
    if (started && connector.filtered) await publish(engine, connector);
    if (taken.createSlot) {
      const create = `SELECT pg_create_logical_replication_slot(${quoted(slot)}, 'pgoutput')`;
      const outcome = await engine.run(create);
      if (isRefusal(outcome)) {
        const trace = `Creation of replication slot failed: ${outcome.error.message}`;
        const run: Run = { ...taken.run, task: "FAILED", trace };
        runs.set(name, run);
        await writeTask(engine, name, run, undefined);
        return;
      }
    }
    if (taken.snapshot) await snapshot(engine, name, connector.tables);
    await deliver(engine, taken.delivered);
    await recordLoss(engine, minute, name, taken.missed);
    const asked = await Promise.all(
      taken.signalled.map(({ table, written }) => signalledTables(engine, table, written)),
    );
    const tables = asked.flat().filter((table) => connector.tables.includes(table));
    await snapshot(engine, name, tables);
    const confirmed = (await readSlot(engine, slot))?.confirmed ?? 0n;
    if (taken.confirm && taken.confirm.lsn > confirmed)
      await must(engine, `SELECT lab.confirm(${quoted(slot)}, '${formatLsn(taken.confirm.lsn)}')`);
    await writeTask(engine, name, taken.run, taken.confirm);
  };
  const end = async () => {
    const query = "SELECT pg_current_wal_flush_lsn() AS lsn";
    const [row] = await rowsOf<{ lsn: string }>(engine, query);
    return parseLsn(row?.lsn ?? "");
  };
  let seen: Observation | undefined;
  // A failed transaction answers nothing, and an open one shows what may never come.
  const look = async () => {
    if (!open || !seen) seen = await observe(engine, lab, minute);
    return seen;
  };
  const pass = async () => {
    minute += 1;
    await happen("before");
    for (const connector of await readConnectors(engine)) await beat(connector);
    journal.push(...(await reader.read()));
    const taken = new Set<string>();
    for (const connector of await readConnectors(engine)) {
      const { name, state, slot } = connector;
      if (state === "RUNNING" && taken.has(slot)) {
        // A slot has one reader.
        await writeTask(engine, name, { task: undefined, trace: slotTaken(slot) }, undefined);
        continue;
      }
      const found = await readSlot(engine, slot);
      await apply(connector, step(connector, runs.get(name), found, journal, await end()));
      if (runs.get(name)?.task === "RUNNING") taken.add(slot);
    }
    await happen("after");
    journal.push(...(await reader.read()));
  };

  await reader.skip();
  for (let passed = 0; passed < lab.arrive; passed++) await pass();
  return {
    look,
    inTransaction: () => open,
    minute: async () => {
      if (!open) await pass();
      return look();
    },
    run: async (sql) => {
      const ran: Ran[] = [];
      for (const statement of splitStatements(sql)) {
        const outcome = await engine.run(statement);
        ran.push({ statement, outcome });
        open = await isOpen(engine);
        if (reloads.test(statement) && !isRefusal(outcome) && !open) await engine.reload();
        if (!open) journal.push(...(await reader.read()));
        if (isRefusal(outcome)) break;
      }
      return ran;
    },
  };
}

/** Whether a transaction is open, failed ones too: only then a savepoint is no error of kind 25P01. */
async function isOpen(engine: Engine): Promise<boolean> {
  const outcome = await engine.run("SAVEPOINT lab_probe");
  if (isRefusal(outcome)) return outcome.error.code !== "25P01";
  await must(engine, "RELEASE SAVEPOINT lab_probe");
  return true;
}

/** In filtered mode a starting connector writes its own tables into the publication. */
async function publish(
  engine: Engine,
  { publication, tables }: ConfiguredConnector,
): Promise<void> {
  const list = tables.join(", ");
  const altered = await engine.run(`ALTER PUBLICATION ${publication} SET TABLE ${list}`);
  if (isRefusal(altered)) await must(engine, `CREATE PUBLICATION ${publication} FOR TABLE ${list}`);
}
