import { formatProblem } from "../../src/problems/report.ts";
import type { Say } from "../stack/downloads.ts";
import type { NameSet } from "../stack/lab-names.ts";
import { problemOf } from "./output-differences.ts";
import type { LabLesson } from "./lesson.ts";
import { blockName, type LessonResult } from "./run-report.ts";
import type { BlockResult } from "./run-block.ts";
import { runLesson } from "./run-lesson.ts";
import type { Stage } from "./lesson-stage.ts";

export interface Job {
  readonly lesson: LabLesson;
  readonly names: NameSet;
}

function progressOf({ lesson, names }: Job, say: Say) {
  return (index: number, result: BlockResult) => {
    const place = `${lesson.id} (${names}) block ${index + 1} of ${lesson.blocks.length}`;
    const status = result.status.replace("-", " ");
    say(`${place}: ${status}, ${result.seconds.toFixed(1)} s  ${blockName(result)}`);
  };
}

async function runJob(job: Job, stage: Stage, say: Say): Promise<LessonResult> {
  const scene = await stage.begin(job.names, job.lesson.monitoring);
  const begun = performance.now();
  const results = await runLesson(job.lesson, scene, progressOf(job, say));
  const problems = new Map(
    results.flatMap((result, index) => {
      const problem = problemOf(result, scene.names, job.lesson.id);
      return problem ? [[index, formatProblem(problem, job.lesson.text)] as const] : [];
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { ...job, values: scene.names, results, problems, seconds };
}

/**
 * Runs lessons, each on a stack that was just reset, side by side on all stages. Whatever ends this,
 * no stack is left running.
 * @param stages at least one; each is ended
 * @returns the results in the order of the jobs
 */
export async function runJobs(
  jobs: readonly Job[],
  stages: readonly Stage[],
  say: Say,
): Promise<LessonResult[]> {
  const queue = jobs.map((job, index) => ({ job, index }));
  const done: LessonResult[] = [];
  const endAll = () => Promise.all(stages.map((stage) => stage.end()));
  const interrupted = () => {
    say("interrupted: taking the stacks down, nothing is written");
    // Otherwise the workers would bring up a stack for the next job while this one ends.
    queue.length = 0;
    void endAll().then(() => process.exit(130));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    for (const names of new Set(jobs.map((job) => job.names))) await stages[0]?.prepare(names, say);
    const work = async (stage: Stage) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        done[next.index] = await runJob(next.job, stage, say);
      }
    };
    await Promise.all(stages.map(work));
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await endAll();
  }
  return done;
}
