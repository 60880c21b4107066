import { readFileSync } from "node:fs";
import {
  followedSchema,
  type FollowRecord,
  type FollowRun,
} from "../../src/runbooks/file/follow-record.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import type { RunPlan } from "../worlds/run-plan.ts";
import { interruptedAt } from "../worlds/operator-interruption.ts";
import type { RunVerdict } from "../worlds/run-world.ts";
import type { World } from "../worlds/world.ts";

export type TortureResults = FollowRecord;

export const noResults: TortureResults = { format: 1, runbooks: {} };

/** Reads the results there are; a missing file holds none. */
export function readResults(file: string): TortureResults {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return noResults;
  }
  return followedSchema.parse(JSON.parse(text));
}

/** Writes results at once. */
export function writeResults(file: string, results: TortureResults): void {
  writeAtOnce(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** A run as it is kept. */
export function runOf(
  seed: number,
  { versions }: RunPlan,
  verdict: RunVerdict,
  at: Date,
): FollowRun {
  const { passed, ending, lost, announced, findings, seconds, transcript } = verdict;
  const interrupted = interruptedAt(transcript);
  return {
    seed,
    at: at.toISOString(),
    passed,
    postgresql: versions.postgresql,
    kafka: versions.kafka,
    debezium: versions.debezium,
    ending,
    ...(interrupted === undefined ? {} : { interrupted }),
    lost,
    announced,
    findings: [...new Set(findings.map(({ code }) => code))],
    seconds,
  };
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Adds a run; an earlier one of the same seed is replaced, and those of other steps are dropped. */
export function withRun(
  results: TortureResults,
  world: World,
  hash: string,
  run: FollowRun,
): TortureResults {
  const { runbook, name, kind, ends } = world;
  const known = results.runbooks[runbook];
  const worlds = known?.hash === hash ? known.worlds : {};
  const before = worlds[name];
  // A world that is judged by another end has not been followed to that one.
  const same = before?.kind === kind && before.ends === ends;
  const others = (same ? before.runs : []).filter(({ seed }) => seed !== run.seed);
  const runs = [...others, run].sort((a, b) => a.seed - b.seed);
  const own = { hash, worlds: sorted({ ...worlds, [name]: { kind, ends, runs } }) };
  return { format: 1, runbooks: sorted({ ...results.runbooks, [runbook]: own }) };
}

/** Whether a run has passed on these steps before. */
export function hasPassed(
  results: TortureResults,
  world: World,
  hash: string,
  seed: number,
): boolean {
  const known = results.runbooks[world.runbook];
  const before = known?.hash === hash ? known.worlds[world.name] : undefined;
  const same = before?.kind === world.kind && before.ends === world.ends;
  return same && before.runs.some((run) => run.seed === seed && run.passed);
}
