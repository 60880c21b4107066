import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Say } from "../stack/downloads.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { randomOf } from "../worlds/random.ts";
import { worlds } from "../worlds/registry.ts";
import {
  commandOf,
  drawnOf,
  findWorlds,
  isPossible,
  runOne,
  titleOf,
  verdictText,
  type Asked,
} from "./follow.ts";
import { guarded } from "./guarded.ts";
import { hashOf } from "../../src/runbooks/file/followed.ts";
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
  readonly stacks: number;
  /** Runs also what has passed before. */
  readonly again: boolean;
  /** Keeps the results in `lab/torture.json`. */
  readonly keep: boolean;
}

/** The seed of a day, such as 2026-01-31: the same for everybody. */
export function seedOfDay(day: string): number {
  return randomOf(day).int(1000, 999_999);
}

/** All runs that are asked for, each seed of all worlds before the next one. */
export function runsOf({
  runbooks,
  seeds,
  one,
}: Pick<TortureOptions, "runbooks" | "seeds" | "one">): Asked[] {
  const ids = runbooks.length > 0 ? runbooks : [...new Set(worlds.map(({ runbook }) => runbook))];
  return seeds.flatMap((seed) =>
    ids.flatMap((id) => {
      const all = findWorlds(id, undefined);
      const chosen = one ? all.filter((_, index) => index === seed % all.length) : all;
      return chosen.map((world) => ({ world, seed }));
    }),
  );
}

/**
 * Runs worlds by seeds, each on a fresh stack. What has passed on the same steps is not run again.
 * @returns the exit status
 */
export async function torture(options: TortureOptions, say: Say): Promise<number> {
  const { stacks, again, keep } = options;
  const release = takeLock(join(labPaths().state, "torture.lock"));
  const hashes = new Map<string, string>();
  const hashFor = (id: string) => {
    const known = hashes.get(id) ?? hashOf(readRunbook(root, id));
    hashes.set(id, known);
    return known;
  };
  const all = runsOf(options).filter(({ world }) => isPossible(world, say));
  const known = readResults(resultsFile);
  const queue = all.filter(
    ({ world, seed }) => again || !hasPassed(known, world, hashFor(world.runbook), seed),
  );
  say(`${queue.length} runs of ${all.length}; the others have passed before.`);
  const failed: Asked[] = [];
  const runAndKeep = async (asked: Asked, n: number) => {
    say(`\n${titleOf(asked)}`);
    const verdict = await runOne(asked, n, () => undefined);
    say(`${asked.world.runbook}/${asked.world.name} seed ${asked.seed}: ${verdictText(verdict)}`);
    if (!verdict.passed) {
      failed.push(asked);
      say(`  Again: ${commandOf(asked)}`);
    }
    if (!keep) return;
    const run = runOf(asked.seed, drawnOf(asked), verdict, new Date());
    const hash = hashFor(asked.world.runbook);
    writeResults(resultsFile, withRun(readResults(resultsFile), asked.world, hash, run));
  };
  const numbers = Array.from({ length: stacks }, (_, index) => index + 1);
  const directories = numbers.map((n) => labPaths(`torture-${n}`).run);
  try {
    await guarded(directories, async () => {
      const work = async (n: number) => {
        for (let next = queue.shift(); next; next = queue.shift()) await runAndKeep(next, n);
      };
      await Promise.all(numbers.map(work));
    });
  } finally {
    release();
  }
  say(`\n${failed.length} failed.`);
  for (const asked of failed) say(`  ${commandOf(asked)}`);
  return failed.length === 0 ? 0 : 1;
}
