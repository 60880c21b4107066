import { rmSync } from "node:fs";
import { takeLock } from "../stack/lock.ts";
import type { NameSet } from "../stack/names.ts";
import { labPaths, type Paths } from "../stack/paths.ts";
import { portsBeside } from "../stack/ports.ts";
import { formatProblem } from "../../src/problems/report.ts";
import { bringDown, bringUp, prepareStack, type UpOptions } from "../stack/up.ts";
import { problemOf } from "./differences.ts";
import type { LabLesson } from "./lesson.ts";
import { blockName, type LessonResult } from "./report.ts";
import { namesFor, runLesson } from "./run-lesson.ts";
import type { BlockResult } from "./run-block.ts";

export type Say = (line: string) => void;

export interface Job {
  readonly lesson: LabLesson;
  readonly names: NameSet;
}

const quiet: Say = () => undefined;

const optionsFor = (names: NameSet, n: number): UpOptions => ({
  nameSet: names,
  ports: {},
  preferred: portsBeside(n),
  jvm: "fast",
  fresh: true,
});

function progressOf({ lesson, names }: Job, say: Say) {
  return (index: number, result?: BlockResult) => {
    const block = lesson.blocks[index];
    if (!block || !result) return;
    const place = `${lesson.id} (${names}) block ${index + 1} of ${lesson.blocks.length}`;
    const status = result.status.replace("-", " ");
    say(`${place}: ${status}, ${result.seconds.toFixed(1)} s  ${blockName(result)}`);
  };
}

async function runJob(job: Job, paths: Paths, n: number, say: Say): Promise<LessonResult> {
  const stack = await bringUp(paths, optionsFor(job.names, n), quiet);
  const begun = performance.now();
  const results = await runLesson(job.lesson, paths, stack, progressOf(job, say));
  const names = namesFor(job.names, stack);
  const problems = new Map(
    results.flatMap((result, index) => {
      const problem = problemOf(result, names, job.lesson.id);
      return problem ? [[index, formatProblem(problem, job.lesson.text)] as const] : [];
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { lesson: job.lesson, names: job.names, results, problems, seconds };
}

/**
 * Runs lessons, each on a stack of its own that was just reset, several stacks side by side.
 * Whatever ends this, no stack is left running.
 * @param stacks how many at most
 * @returns the results in the order of the jobs
 */
export async function runJobs(
  jobs: readonly Job[],
  stacks: number,
  say: Say,
): Promise<LessonResult[]> {
  const queue = jobs.map((job, index) => ({ job, index }));
  const done: LessonResult[] = [];
  const workers = Array.from({ length: Math.min(stacks, jobs.length) }, (_, n) => n + 1);
  const all = workers.map((n) => ({ n, paths: labPaths(`verify-${n}`) }));
  const releases = all.map(({ paths }) => takeLock(paths.lock));
  const endAll = async () => {
    await Promise.all(all.map(({ paths }) => bringDown(paths, 0)));
    for (const { paths } of all) rmSync(paths.run, { recursive: true, force: true });
    for (const release of releases) release();
  };
  const interrupted = () => {
    say("interrupted: taking the stacks down, nothing is written");
    // Otherwise the workers would bring up a stack for the next job while this one ends.
    queue.length = 0;
    void endAll().then(() => process.exit(130));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    for (const names of new Set(jobs.map((job) => job.names))) {
      await prepareStack(labPaths("verify-1"), optionsFor(names, 1), say);
    }
    const work = async ({ n, paths }: { n: number; paths: Paths }) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        done[next.index] = await runJob(next.job, paths, n, say);
      }
    };
    await Promise.all(all.map(work));
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await endAll();
  }
  return done;
}
