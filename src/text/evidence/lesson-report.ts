import type { Lesson } from "../lessons/parse-lesson.ts";
import { attribute } from "../fences/attributes.ts";
import { blocksOf } from "../fences/blocks.ts";
import { collectFences, type Fence } from "../fences/fence.ts";
import { blockTitle, plainText, type BlockTitle } from "./block-title.ts";
import { matchRun, type BlockState } from "./match-record.ts";
import type { RecordedRun } from "./records.ts";

/** One block in the list of what has been run. */
export interface ReportedBlock extends BlockTitle {
  /** Anchor of the section it stands in; `undefined` before the first heading. */
  readonly section: string | undefined;
  readonly state: BlockState | "shown";
  /** How long it took; only of a block that ran as it stands. */
  readonly seconds: number | undefined;
  /** Why it is only shown. */
  readonly reason: string | undefined;
}

/** What has been run of a lesson. */
export interface LessonReport {
  readonly id: string;
  readonly run: RecordedRun | undefined;
  /** The commands, and what is only shown, in the order of the lesson. */
  readonly blocks: readonly ReportedBlock[];
}

/**
 * Lists the blocks of a lesson with what is known of each.
 * @param id the lesson's id
 * @param run its last run; `undefined` when there is none
 */
export function reportOf(lesson: Lesson, id: string, run: RecordedRun | undefined): LessonReport {
  const fences = collectFences(lesson);
  const evidence = new Map(
    matchRun(blocksOf(fences), run).map((each) => [each.block.command, each]),
  );
  const sectionOf = ({ at }: Fence) =>
    lesson.headings.findLast((heading) => heading.at !== "whole-file" && heading.at.line < at.line)
      ?.slug;
  const blocks = fences.flatMap((fence): ReportedBlock[] => {
    const found = evidence.get(fence);
    const show = attribute(fence, "show");
    if (!found && typeof show !== "string") return [];
    return [
      {
        ...blockTitle(fence),
        section: sectionOf(fence),
        state: found?.state ?? "shown",
        seconds: found?.run?.seconds,
        reason: typeof show === "string" ? plainText(show) : undefined,
      },
    ];
  });
  return { id, run, blocks };
}

/** How many blocks are in each state. */
export type Totals = Readonly<Record<ReportedBlock["state"], number>>;

/** Counts blocks by their states. */
export function totalsOf(blocks: readonly ReportedBlock[]): Totals {
  const totals = { ran: 0, failed: 0, changed: 0, "not-run": 0, shown: 0 };
  for (const { state } of blocks) totals[state] += 1;
  return totals;
}

/** How many blocks are commands, whatever has become of them; the rest is only shown. */
export function commandsOf({ ran, failed, changed, "not-run": notRun }: Totals): number {
  return ran + failed + changed + notRun;
}

/** Whether a lesson has commands and all of them ran as they stand. */
export function allRan({ blocks }: LessonReport): boolean {
  const { ran, shown } = totalsOf(blocks);
  return ran > 0 && ran + shown === blocks.length;
}
