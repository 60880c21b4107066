import { newCluster, runTasks, sendHeartbeats } from "./simulated-connect.ts";
import { connectSchema, slotGuards } from "./connect-schema.ts";
import { type Engine, isRefusal, must, type StatementOutcome, StatementRefused } from "./engine.ts";
import type { JournalEntry } from "./journal.ts";
import type { Situation, WorldEvent } from "./lab-schema.ts";
import { type Glance, glance, observe, type Observation, type Refused } from "./observation.ts";
import { inOwnSession } from "./own-session.ts";
import { createSinks } from "./sink.ts";
import { splitStatements } from "./statements.ts";
import { walReader } from "./wal-reader.ts";

/** A statement of the learner, and what it answered. */
export interface Ran {
  readonly statement: string;
  readonly outcome: StatementOutcome;
}

/** A lab that runs: the database, and what goes on around it. */
export interface LabWorld {
  /** Lets one minute pass. While the learner's transaction is open, it stands still. */
  readonly minute: () => Promise<Observation>;
  /** Runs what the learner has written, up to the first error. */
  readonly run: (sql: string) => Promise<readonly Ran[]>;
  readonly look: () => Promise<Observation>;
  /** The minutes before the learner arrived, from 0. */
  readonly past: readonly Glance[];
  /** Whether the learner has begun a transaction and not ended it. */
  readonly inTransaction: () => boolean;
}

const isDue = ({ at, every = 1, from }: WorldEvent, minute: number) =>
  at === undefined ? minute >= from && (minute - from) % every === 0 : minute === at;

const reloads = /\bpg_reload_conf\b/i;

/**
 * Makes the situation of a lab in an empty database.
 * @param guards statements that the server needs besides, such as those against decoding
 */
export async function prepare(
  engine: Engine,
  lab: Pick<Situation, "start" | "captured">,
  guards: readonly string[] = [],
): Promise<void> {
  const statements = [...connectSchema, ...slotGuards, ...guards, ...splitStatements(lab.start)];
  for (const statement of statements) await must(engine, statement);
  await createSinks(engine, lab.captured);
}

/**
 * Begins with a prepared lab and plays the minutes before the learner arrives.
 * @param engine a server with the state that `prepare` has made
 */
export async function openWorld(engine: Engine, lab: Situation): Promise<LabWorld> {
  const reader = walReader(engine, lab.captured);
  const cluster = newCluster(engine, lab.captured);
  const journal: JournalEntry[] = [];
  let [minute, open] = [0, false];
  let seen: Observation | undefined;
  let refused: Refused | undefined;

  const read = async () => void journal.push(...(await reader.read()));
  const happen = async (when: WorldEvent["when"]) => {
    for (const event of lab.world.filter((e) => e.when === when && isDue(e, minute)))
      for (const statement of splitStatements(event.sql)) await must(engine, statement);
  };
  const pass = async () => {
    minute += 1;
    await happen("before");
    await sendHeartbeats(cluster, minute);
    await read();
    await runTasks(cluster, minute, journal);
    await happen("after");
    await read();
  };
  /** What the learner has done may stop the world; it never ends the lab. */
  const unlessRefused = async (work: () => Promise<void>) => {
    try {
      if (!refused) await inOwnSession(engine, work);
    } catch (error) {
      if (!(error instanceof StatementRefused)) throw error;
      refused = { statement: error.statement, said: error.said };
    }
  };
  // A failed transaction answers nothing, and an open one shows what may never come.
  const look = async () => {
    if (!open || !seen)
      seen = await inOwnSession(engine, () => observe(engine, lab, minute, refused));
    return seen;
  };
  const run = async (sql: string) => {
    const ran: Ran[] = [];
    for (const statement of splitStatements(sql)) {
      const outcome = await engine.run(statement);
      ran.push({ statement, outcome });
      open = await isOpen(engine);
      if (reloads.test(statement) && !isRefusal(outcome) && !open) await engine.reload();
      if (!open) await unlessRefused(read);
      if (isRefusal(outcome)) break;
    }
    return ran;
  };

  await reader.skip();
  const past: Glance[] = [];
  while (minute < lab.arrive) {
    past.push(await glance(engine, minute));
    await pass();
  }
  const next = async () => {
    if (!open) await unlessRefused(pass);
    return look();
  };
  return { look, run, minute: next, past, inTransaction: () => open };
}

/** Whether a transaction is open, failed ones too: only then a savepoint is no error of kind 25P01. */
async function isOpen(engine: Engine): Promise<boolean> {
  const outcome = await engine.run("SAVEPOINT lab_probe");
  if (isRefusal(outcome)) return outcome.error.code !== "25P01";
  await must(engine, "RELEASE SAVEPOINT lab_probe");
  return true;
}
