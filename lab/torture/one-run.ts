import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../../src/runbooks/file/follow-record.ts";
import { transcriptText } from "../operator/transcript.ts";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { draw, type RunPlan } from "../worlds/run-plan.ts";
import { interruptionText } from "../worlds/operator-interruption.ts";
import { randomOf } from "../worlds/random.ts";
import { runWorld, type RunVerdict } from "../worlds/run-world.ts";
import { fixtureWorlds } from "../worlds/fixtures/worlds.ts";
import { worlds } from "../worlds/registry.ts";
import type { World } from "../worlds/world.ts";
import { guarded } from "./guarded.ts";
import { readRunbook } from "./runbook.ts";
import { versionsFor } from "./versions.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a run is asked for. */
export interface Asked {
  readonly world: World;
  /** A file that is followed instead of the runbook of the world. */
  readonly file?: string;
  readonly seed: number;
}

/** What decides a run besides its world. */
export function drawnOf({ world, seed }: Asked): RunPlan {
  const own = [...worlds, ...fixtureWorlds].filter(({ runbook }) => runbook === world.runbook);
  const versions = versionsFor(own.indexOf(world), seed, world);
  return draw(randomOf(`${world.runbook}/${world.name}/${seed}`), versions);
}

/** A run in one line. */
export function runTitle({ world, seed }: Asked): string {
  const { versions, nameSet, flush, interruption } = drawnOf({ world, seed });
  const interrupted = interruption ? `, ${interruptionText(interruption)}` : "";
  return (
    `${world.runbook}/${world.name} seed ${seed}: PostgreSQL ${versions.postgresql}, ` +
    `Kafka ${versions.kafka}, ${nameSet} names, flush ${flush / 1000} s${interrupted}`
  );
}

/** The command that repeats a run. */
export function followCommand({ world, file, seed }: Asked): string {
  return `npm run lab -- follow ${file ?? world.runbook} --world ${world.name} --seed ${seed}`;
}

/** A verdict in lines. */
export function verdictText(verdict: RunVerdict): string {
  const { passed, ending, seconds, findings, lost, announced, transactions } = verdict;
  return [
    `${passed ? "passed" : "FAILED"} after ${seconds.toFixed(1)} s, ${transactions} transactions: ` +
      `ended with ${ending}, ${lost} rows lost, ${announced} more within what is announced`,
    ...findings.map(({ code, subject, detail }) => `  ${code}  ${subject}: ${detail}`),
  ].join("\n");
}

/**
 * Runs one world on a stack of its own, and keeps its transcript. Called within `guarded`.
 * @param n which of the stacks of torture
 * @returns the verdict, and the fingerprint of the steps as they were followed
 */
export async function runOne(
  asked: Asked,
  n: number,
  say: Say,
): Promise<{ verdict: RunVerdict; hash: string }> {
  const paths = labPaths(`torture-${n}`);
  const release = takeLock(paths.lock);
  try {
    const runbook = readRunbook(root, asked.file ?? asked.world.runbook);
    const { world, seed } = asked;
    // Commands that run side by side begin to look for free ports at different places.
    const stack = { paths, n: 60 + 10 * (process.pid % 90) + n };
    const verdict = await runWorld(stack, world, runbook, seed, drawnOf(asked), say);
    mkdirSync(join(paths.state, "torture"), { recursive: true });
    const file = join(paths.state, "torture", `${world.runbook}-${world.name}-${seed}.txt`);
    const text = [followCommand(asked), verdictText(verdict), transcriptText(verdict.transcript)];
    writeFileSync(file, `${text.join("\n\n")}\n`);
    return { verdict, hash: hashOf(runbook) };
  } finally {
    release();
  }
}

/**
 * The worlds of a runbook, or one of them.
 * @throws LabFault `usage` when there is none
 */
export function findWorlds(runbook: string, name: string | undefined): World[] {
  const all = [...worlds, ...fixtureWorlds];
  const own = all.filter((world) => world.runbook === runbook);
  const found = own.filter((world) => name === undefined || world.name === name);
  if (found.length > 0) return found;
  const list = own.length > 0 ? own.map((world) => world.name) : all.map((world) => world.runbook);
  const reason = `${runbook} has no world ${name ?? "yet"}.`;
  throw fault("usage", { reason, usage: `There are: ${[...new Set(list)].join(", ")}.` });
}

/** Whether a world can be built on this machine; says so when it cannot. */
export function isPossible({ runbook, name, possible }: World, say: Say): boolean {
  if (possible?.() ?? true) return true;
  say(`${runbook}/${name} is left out: this machine does not allow what it does.`);
  return false;
}

/** `npm run lab -- follow`: each world of a runbook once, with all that happens. */
export async function followRunbook(
  name: string,
  world: string | undefined,
  seed: number,
  say: Say,
): Promise<number> {
  const file = name.endsWith(".mdx") ? name : undefined;
  const id = file === undefined ? name : readRunbook(root, file).fields.id;
  let failed = 0;
  const work = async (each: World) => {
    const asked = { world: each, seed, ...(file === undefined ? {} : { file }) };
    say(`\n${runTitle(asked)}`);
    const { verdict } = await runOne(asked, 1, say);
    say(verdictText(verdict));
    if (!verdict.passed) {
      failed += 1;
      say(`  Again: ${followCommand(asked)}`);
    }
  };
  await guarded([labPaths("torture-1").run], async () => {
    for (const each of findWorlds(id, world)) if (isPossible(each, say)) await work(each);
  });
  return failed === 0 ? 0 : 1;
}
