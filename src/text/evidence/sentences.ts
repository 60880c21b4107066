import type { GapRun, MatrixCell } from "../../records/matrix.ts";
import type { LessonRun } from "../../records/verified.ts";
import { commandsOf, type Totals } from "./lesson-report.ts";

/** A number with its noun: `1 command`, `2 commands`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Says how much of something ran; states in which nothing is are left out. */
export function totalsSentence(totals: Totals): string {
  const { ran, failed, changed, shown } = totals;
  const notRun = totals["not-run"];
  const commands = commandsOf(totals);
  const parts = [
    ...(ran > 0 ? [`${ran} ran as they stand`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(changed > 0 ? [`${changed} changed since they were run`] : []),
    ...(notRun > 0 ? [`${notRun} not yet run`] : []),
  ];
  const run =
    commands === 0 ? "No commands" : `${counted(commands, "command")}: ${parts.join(", ")}`;
  return `${run}. ${counted(shown, "block")} only shown.`;
}

const stacks = {
  native: "on the native stack",
  compose: "with Docker Compose",
} as const;

/** Says where and with which names a lesson ran. */
export function settingSentence({ stack, names }: Pick<LessonRun, "stack" | "names">): string {
  const both = names.includes("default") && names.includes("other");
  const which = names.includes("default") ? "the default names" : "other names than the default";
  return `${stacks[stack]}, with ${both ? "the default names and with other ones" : which}`;
}

/**
 * Says plainly which of the two ways to start the lab ran what.
 * @param runs the last run of each lesson that was run, with the lesson's title
 */
export function stacksSentence(
  runs: readonly { readonly title: string; readonly stack: LessonRun["stack"] }[],
): string {
  const say = (stack: LessonRun["stack"], name: string) => {
    const titles = runs.filter((run) => run.stack === stack).map(({ title }) => title);
    return titles.length === 0
      ? `With ${name}, no lesson has been run.`
      : `With ${name}, ${counted(titles.length, "lesson")}: ${titles.join("; ")}.`;
  };
  return `${say("native", "the native stack")} ${say("compose", "Docker Compose")}`;
}

/** Says how many proofs of the runbooks held in a cell of the matrix. */
export function proofsSentence({
  passed,
  failed,
  skipped,
}: NonNullable<MatrixCell["proofs"]>): string {
  const parts = [
    `${counted(passed, "proof")} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} of newer features`] : []),
  ];
  return parts.join(", ");
}

const gapEnds: Record<GapRun["end"], string> = {
  failed: "The task fails",
  streams: "It streams on from a new slot",
  retries: "It says RUNNING and reads no slot",
  "does-not-start": "It does not start",
};

/** Says what a line of Debezium does when its slot is gone and its offset is kept. */
export function gapSentence({ end }: Pick<GapRun, "end">): string {
  return gapEnds[end];
}
