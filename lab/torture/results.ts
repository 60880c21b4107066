import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RunbookFile } from "../../src/runbooks/file/runbook-file.ts";
import { writeAtOnce } from "../stack/write-at-once.ts";
import type { Drawn } from "../worlds/draw.ts";
import type { Verdict } from "../worlds/run-world.ts";
import type { World } from "../worlds/world.ts";

const runSchema = z.strictObject({
  seed: z.int(),
  at: z.string(),
  passed: z.boolean(),
  postgresql: z.string(),
  kafka: z.string(),
  debezium: z.string(),
  ending: z.string(),
  /** Rows lost although nothing announced it, and rows lost as announced. */
  lost: z.int(),
  announced: z.int(),
  /** Codes of what was found. */
  findings: z.array(z.string()),
  seconds: z.number(),
});

const resultsSchema = z.strictObject({
  format: z.literal(1),
  runbooks: z.record(
    z.string(),
    z.strictObject({
      /** Of all that the operator does and compares. Results of other steps are dropped. */
      hash: z.string(),
      worlds: z.record(
        z.string(),
        z.strictObject({
          kind: z.enum(["incident", "look-alike"]),
          ends: z.string(),
          runs: z.array(runSchema),
        }),
      ),
    }),
  ),
});

/** What worlds have shown of runbooks. */
export type Results = z.infer<typeof resultsSchema>;
export type Run = z.infer<typeof runSchema>;

export const noResults: Results = { format: 1, runbooks: {} };

/** Reads the results there are; a missing file holds none. */
export function readResults(file: string): Results {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return noResults;
  }
  return resultsSchema.parse(JSON.parse(text));
}

/** Writes results at once. */
export function writeResults(file: string, results: Results): void {
  writeAtOnce(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** A fingerprint of what the operator runs and compares: prose may change without new runs. */
export function hashOf({ steps }: Pick<RunbookFile, "steps">): string {
  const fences = steps.map(({ anchor, variants }) => [
    anchor,
    variants.map(({ platforms, postgresql, command }) => [
      platforms ?? null,
      postgresql ?? null,
      command
        ? [
            command.fence,
            ...[...command.expected, ...command.otherwise].map(({ fence }) => fence),
          ].map(({ language, meta, value }) => [language, meta, value])
        : null,
    ]),
  ]);
  return createHash("sha256").update(JSON.stringify(fences)).digest("hex").slice(0, 16);
}

/** A run as it is kept. */
export function runOf(seed: number, { versions }: Drawn, verdict: Verdict, at: Date): Run {
  const { passed, ending, lost, announced, findings, seconds } = verdict;
  return {
    seed,
    at: at.toISOString(),
    passed,
    postgresql: versions.postgresql,
    kafka: versions.connect ?? versions.kafka,
    debezium: versions.debezium,
    ending,
    lost,
    announced,
    findings: [...new Set(findings.map(({ code }) => code))],
    seconds,
  };
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Adds a run; an earlier one of the same seed is replaced, and those of other steps are dropped. */
export function withRun(results: Results, world: World, hash: string, run: Run): Results {
  const { runbook, name, kind, ends } = world;
  const known = results.runbooks[runbook];
  const worlds = known?.hash === hash ? known.worlds : {};
  const others = (worlds[name]?.runs ?? []).filter(({ seed }) => seed !== run.seed);
  const runs = [...others, run].sort((a, b) => a.seed - b.seed);
  const own = { hash, worlds: sorted({ ...worlds, [name]: { kind, ends, runs } }) };
  return { format: 1, runbooks: sorted({ ...results.runbooks, [runbook]: own }) };
}

/** Whether a run has passed on these steps before. */
export function hasPassed(results: Results, world: World, hash: string, seed: number): boolean {
  const known = results.runbooks[world.runbook];
  const runs = known?.hash === hash ? (known.worlds[world.name]?.runs ?? []) : [];
  return runs.some((run) => run.seed === seed && run.passed);
}
