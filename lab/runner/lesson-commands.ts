import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { attribute } from "../../src/text/fences/attributes.ts";
import { verifiedPath } from "../../src/records/verified.ts";
import { defaultValues } from "../../src/text/fences/placeholders.ts";
import type { Say } from "../stack/downloads.ts";
import type { NameSet } from "../stack/lab-names.ts";
import { labVersions, toldVersions } from "../stack/topology.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { lastDuration, lessonRun, readEvidence, writeEvidence } from "./verified-file.ts";
import { composeStage } from "./compose-stage.ts";
import { findLessons, readLesson } from "./lesson.ts";
import { nativeStage } from "./native-stage.ts";
import { runnable } from "./runnable.ts";
import { junit, summary, type LessonResult } from "./run-report.ts";
import { rewriteOutputs } from "./rewrite.ts";
import { runJobs } from "./run-all.ts";
import { blockLimit, blockScript } from "./run-block.ts";
import type { Stage } from "./lesson-stage.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const results = "test-results/lab.xml";

export interface RunOptions {
  readonly lessons: readonly string[];
  readonly names: readonly NameSet[];
  /** How the lab is started. */
  readonly stack: Stage["kind"];
  /** How many native stacks run side by side. */
  readonly stacks: number;
}

/** As many stages as there is work for; the lab in containers exists once. */
function stagesFor({ stack, stacks }: RunOptions, jobs: number): Stage[] {
  if (stack === "compose") return [composeStage()];
  return Array.from({ length: Math.min(stacks, jobs) }, (_, n) => nativeStage(n + 1));
}

/** Adds what these runs prove to `lab/verified.json`. */
function keepEvidence(runs: readonly LessonResult[], stack: Stage["kind"], at: Date): void {
  const path = join(root, verifiedPath);
  const lessons = { ...readEvidence(path).lessons };
  for (const id of new Set(runs.map(({ lesson }) => lesson.id))) {
    const [first, ...others] = runs.filter(({ lesson }) => lesson.id === id);
    if (!first) continue;
    lessons[id] = lessonRun([first, ...others], toldVersions(labVersions), stack, at);
  }
  writeEvidence(path, lessons);
}

/**
 * `verify`: runs lessons, compares, and writes the evidence.
 * @returns the exit status: 0 when every block passed
 */
export async function verify(options: RunOptions, say: Say): Promise<number> {
  const { lessons, names, stack } = options;
  const found = findLessons(root, lessons).map((file) => readLesson(root, file));
  const read = stack === "native" ? runnable(found, say) : found;
  const before = readEvidence(join(root, verifiedPath));
  // The longest first: the others then fill the stacks that become free.
  const jobs = read
    .flatMap((lesson) => names.map((set) => ({ lesson, names: set })))
    .sort((a, b) => lastDuration(before, b.lesson.id) - lastDuration(before, a.lesson.id));
  const runs = await runJobs(jobs, stagesFor(options, jobs.length), say);
  for (const { problems, names: set } of runs) {
    for (const problem of problems.values()) say(`\n${problem}\n  With the ${set} names.`);
  }
  keepEvidence(runs, stack, new Date());
  mkdirSync(join(root, "test-results"), { recursive: true });
  writeAtOnce(join(root, results), junit(runs));
  say(`\n${summary(runs)}`);
  return runs.every(({ problems }) => problems.size === 0) ? 0 : 1;
}

/** `record`: runs lessons with the default names, rewrites their output fences, then verifies them. */
export async function record(options: RunOptions, say: Say): Promise<number> {
  const found = findLessons(root, options.lessons).map((file) => readLesson(root, file));
  const read = options.stack === "native" ? runnable(found, say) : found;
  const jobs = read.map((lesson) => ({ lesson, names: "default" as const }));
  const runs = await runJobs(jobs, stagesFor(options, jobs.length), say);
  for (const { lesson, values, results: blocks, problems } of runs) {
    const path = join(root, lesson.file);
    if (readFileSync(path, "utf8") !== lesson.text) {
      say(`${lesson.file} was changed while it ran; it is left as it is.`);
      continue;
    }
    const text = rewriteOutputs(lesson.text, blocks, values);
    if (text !== lesson.text) writeAtOnce(path, text);
    say(`${lesson.file}: ${text === lesson.text ? "nothing new" : "outputs rewritten"}`);
    const failed = [...problems].filter(([index]) => blocks[index]?.status !== "output-differs");
    for (const [, problem] of failed) say(`\n${problem}`);
  }
  return verify(options, say);
}

/** `plan`: shows what would run, with which waits, without running it. */
export function plan(lessons: readonly string[], say: Say): number {
  for (const file of findLessons(root, lessons)) {
    const { blocks, id } = readLesson(root, file);
    say(`${id}: ${blocks.length} blocks`);
    for (const block of blocks) {
      const { command, output } = block;
      const within = attribute(command, "within");
      const exit = attribute(command, "exit");
      const notes = [
        typeof exit === "string" ? `status ${exit}` : "status 0",
        output ? "output compared" : "output not compared",
        typeof within === "string" ? `repeated for up to ${within}` : `at most ${blockLimit} s`,
      ];
      say(`\n${file}:${command.at.line}  ${notes.join(", ")}`);
      say(blockScript(block, defaultValues).replace(/^/gm, "  "));
    }
  }
  return 0;
}
