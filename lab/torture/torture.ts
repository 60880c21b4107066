import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { junitText } from "../runner/junit.ts";
import { fetchPrograms, type Say } from "../stack/downloads.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { randomOf } from "../worlds/random.ts";
import { worlds } from "../worlds/registry.ts";
import {
  followCommand,
  drawnOf,
  findWorlds,
  isPossible,
  runOne,
  runTitle,
  verdictText,
  type Asked,
} from "./one-run.ts";
import { guarded } from "./guarded.ts";
import { hashOf } from "../../src/runbooks/file/follow-record.ts";
import { lackingOf } from "./lacking.ts";
import { areGood, isBroken, outcomesText, suiteOf, type RunOutcome } from "./outcomes.ts";
import { hasPassed, readResults, runOf, withRun, writeResults } from "./results.ts";
import { readRunbook } from "./runbook.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const resultsFile = join(root, "lab/torture.json");

export interface TortureOptions {
  /** Ids; all that have worlds when none is named. */
  readonly runbooks: readonly string[];
  readonly seeds: readonly number[];
  /** Of each runbook only one world, which the seed decides. */
  readonly one: boolean;
  /** Instead of the seeds: only what the record of each runbook lacks. */
  readonly lacking: boolean;
  readonly stacks: number;
  /** Runs also what has passed before. */
  readonly again: boolean;
  /** Keeps the results in `lab/torture.json`. */
  readonly keep: boolean;
  /** Minutes after which no further run is begun. */
  readonly minutes: number;
}

/** The seed of a day, such as 2026-01-31: the same for everybody. */
export function seedOfDay(day: string): number {
  return randomOf(day).int(1000, 999_999);
}

const idsOf = ({ runbooks }: Pick<TortureOptions, "runbooks">) =>
  runbooks.length > 0 ? runbooks : [...new Set(worlds.map(({ runbook }) => runbook))];

/** All runs that are asked for, each seed of all worlds before the next one. */
export function runsOf({
  runbooks,
  seeds,
  one,
}: Pick<TortureOptions, "runbooks" | "seeds" | "one">): Asked[] {
  const ids = idsOf({ runbooks });
  return seeds.flatMap((seed) =>
    ids.flatMap((id) => {
      const all = findWorlds(id, undefined);
      const chosen = one ? all.filter((_, index) => index === seed % all.length) : all;
      return chosen.map((world) => ({ world, seed }));
    }),
  );
}

/** Reads the steps of each runbook once. */
function hashes(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const hash = known.get(id) ?? hashOf(readRunbook(root, id));
    known.set(id, hash);
    return hash;
  };
}

/** Fetches what the runs need, one after the other: stacks that begin together would all fetch the same. */
async function fetchFor(queue: readonly Asked[], say: Say): Promise<void> {
  const wanted = new Map(
    queue.map((asked) => drawnOf(asked).versions).map((each) => [JSON.stringify(each), each]),
  );
  for (const versions of wanted.values()) await fetchPrograms(labPaths("torture-1"), versions, say);
}

/** Runs what is queued on so many stacks; what was not begun in time stays in the queue. */
async function work(
  queue: Asked[],
  { stacks, minutes }: TortureOptions,
  ended: (outcome: RunOutcome, hash: string) => void,
  say: Say,
): Promise<void> {
  const numbers = Array.from({ length: stacks }, (_, index) => index + 1);
  const onStack = async (n: number, over: number) => {
    while (performance.now() < over) {
      const asked = queue.shift();
      if (!asked) return;
      say(`\n${runTitle(asked)}`);
      const { verdict, hash } = await runOne(asked, n, () => undefined);
      say(`${asked.world.runbook}/${asked.world.name} seed ${asked.seed}: ${verdictText(verdict)}`);
      if (!verdict.passed) say(`  Again: ${followCommand(asked)}`);
      ended({ asked, verdict }, hash);
    }
  };
  await guarded(
    numbers.map((n) => labPaths(`torture-${n}`).run),
    async () => {
      await fetchFor(queue, say);
      const over = performance.now() + minutes * 60_000;
      await Promise.all(numbers.map((n) => onStack(n, over)));
    },
  );
}

/**
 * Runs worlds by seeds, each on a fresh stack. What has passed on the same steps is not run again.
 * Leaves `test-results/torture.xml`.
 * @returns the exit status
 */
export async function torture(options: TortureOptions, say: Say): Promise<number> {
  const hashFor = hashes();
  const known = readResults(resultsFile);
  const lacking = (id: string) => {
    const own = findWorlds(id, undefined).filter((world) => isPossible(world, say));
    return lackingOf(own, known, hashFor(id));
  };
  const all = options.lacking
    ? idsOf(options).flatMap(lacking)
    : runsOf(options).filter(({ world }) => isPossible(world, say));
  const hasRun = ({ world, seed }: Asked) => hasPassed(known, world, hashFor(world.runbook), seed);
  const queue = all.filter((asked) => options.again || !hasRun(asked));
  say(`${queue.length} runs of ${all.length}; the others have passed before.`);
  const outcomes: RunOutcome[] = [];
  const ended = (outcome: RunOutcome, hash: string) => {
    outcomes.push(outcome);
    if (!options.keep || isBroken(outcome)) return;
    const { asked, verdict } = outcome;
    const run = runOf(asked.seed, drawnOf(asked), verdict, new Date());
    writeResults(resultsFile, withRun(readResults(resultsFile), asked.world, hash, run));
  };
  const release = takeLock(join(labPaths().state, "torture.lock"));
  try {
    await work(queue, options, ended, say);
  } finally {
    release();
  }
  mkdirSync(join(root, "test-results"), { recursive: true });
  writeAtOnce(join(root, "test-results/torture.xml"), junitText([suiteOf(outcomes)]));
  say(`\n${outcomesText(outcomes, queue)}`);
  return areGood(outcomes) ? 0 : 1;
}
