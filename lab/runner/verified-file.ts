import { readFileSync } from "node:fs";
import {
  nothingVerified,
  parseVerified,
  type LessonRun,
  type Verified,
  type Versions,
} from "../../src/records/verified.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import type { LessonResult } from "./run-report.ts";

/**
 * What the runs of one lesson prove. A block has passed when it passed with every set of names.
 * @param runs of the same lesson, the one whose values are shown first
 * @param at when the last of them ended
 */
export function lessonRun(
  runs: readonly [LessonResult, ...LessonResult[]],
  versions: Versions,
  stack: LessonRun["stack"],
  at: Date,
): LessonRun {
  const [shown] = runs;
  const blocks = shown.lesson.blocks.map(({ hash }, index) => {
    const passed = runs.every(({ results }) => results[index]?.status === "passed");
    const result = shown.results[index];
    return {
      hash,
      status: passed ? ("passed" as const) : ("failed" as const),
      seconds: Math.round((result?.seconds ?? 0) * 10) / 10,
      values: [...(result?.values ?? [])],
    };
  });
  return { at: at.toISOString(), stack, names: runs.map(({ names }) => names), versions, blocks };
}

/** Reads the evidence there is; a missing file holds none. */
export function readEvidence(path: string): Verified {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return nothingVerified;
  }
  return parseVerified(text);
}

/**
 * How long a lesson took when it was last run.
 * @returns seconds; more than any for a lesson that never ran
 */
export function lastDuration({ lessons }: Verified, id: string): number {
  const run = lessons[id];
  return run ? run.blocks.reduce((sum, { seconds }) => sum + seconds, 0) : Number.MAX_SAFE_INTEGER;
}

/** Writes the evidence at once, lessons in the order of their ids. */
export function writeEvidence(path: string, lessons: Readonly<Record<string, LessonRun>>): void {
  const sorted = Object.fromEntries(Object.entries(lessons).sort(([a], [b]) => a.localeCompare(b)));
  const content: Verified = { format: 1, lessons: sorted };
  writeAtOnce(path, `${JSON.stringify(content, null, 2)}\n`);
}
