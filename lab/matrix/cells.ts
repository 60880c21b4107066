import {
  newestFirst,
  type GapRun,
  type MatrixBlock,
  type MatrixCell,
  type MatrixFile,
} from "../../src/records/matrix.ts";
import type { Versions } from "../../src/records/verified.ts";
import { linesOf } from "../runner/compare-output.ts";
import type { LessonResult } from "../runner/run-report.ts";
import type { BlockResult } from "../runner/run-block.ts";
import type { Lines } from "../stack/version-lines.ts";

/** Lines of a difference that are kept: enough to see what to write into a table of versions. */
const keptLines = 16;

export const nothingRun: MatrixFile = { format: 1, cells: [] };

type Status = BlockResult["status"] | undefined;

/** A block with no status was never reached: the shell had ended. */
const resultOf = (status: Status): "passed" | "differs" | "failed" =>
  status === "passed" ? "passed" : status === "output-differs" ? "differs" : "failed";

/**
 * What differs in a block, in short.
 * @param problem of the block as it is reported; without one the block was never reached
 */
function differenceIn(problem: string | undefined): string[] {
  if (problem === undefined) return ["not reached: an earlier command ended the shell"];
  const lines = linesOf(problem);
  // Before it stands the place, after it the line of the lesson and what to do.
  const end = lines.findIndex((line) => /^ {2}\d+ \| /.test(line));
  const hunk = lines.findIndex((line) => line.startsWith("@@"));
  const said = lines.slice(Math.max(hunk, 0) + 1, end < 0 ? undefined : end);
  const kept = said.slice(0, keptLines);
  return said.length > kept.length ? [...kept, `… ${said.length - kept.length} more lines`] : kept;
}

/** The blocks of a lesson that did not pass. */
export function blocksThatDiffer(run: LessonResult): MatrixBlock[] {
  return run.lesson.blocks.flatMap((block, index): MatrixBlock[] => {
    const result = resultOf(run.results[index]?.status);
    if (result === "passed") return [];
    return [{ line: block.command.at.line, result, diff: differenceIn(run.problems.get(index)) }];
  });
}

/**
 * One cell of the matrix from the runs of its lessons.
 * @param at when the last of them ended
 */
export function cellOf(
  lines: Lines,
  versions: Versions,
  runs: readonly LessonResult[],
  at: Date,
): MatrixCell {
  const results = runs.flatMap(({ lesson, results: done }) =>
    lesson.blocks.map((_, index) => resultOf(done[index]?.status)),
  );
  const count = (wanted: string) => results.filter((result) => result === wanted).length;
  return {
    ...lines,
    versions,
    at: at.toISOString(),
    stack: "native",
    passed: count("passed"),
    failed: count("failed"),
    differs: count("differs"),
    lessons: Object.fromEntries(runs.map((run) => [run.lesson.id, blocksThatDiffer(run)])),
  };
}

const same = (a: Versions, b: Versions) =>
  a.postgresql === b.postgresql && a.kafka === b.kafka && a.debezium === b.debezium;

const isAt = (a: Lines) => (b: Lines) => a.postgresql === b.postgresql && a.debezium === b.debezium;

/** The cell of these lines, when it was run on exactly these versions. */
export function cellAt(
  { cells }: MatrixFile,
  lines: Lines,
  versions: Versions,
): MatrixCell | undefined {
  const found = cells.find(isAt(lines));
  return found && same(found.versions, versions) ? found : undefined;
}

/** Whether less passes in a cell than before. */
export function isWorse(before: MatrixCell | undefined, after: MatrixCell): boolean {
  const bad = (cell: MatrixCell) => cell.failed + cell.differs + (cell.proofs?.failed ?? 0);
  return before !== undefined && bad(after) > bad(before);
}

/** What the scenario of the dropped slot gave, when it was run on exactly these versions. */
export function gapAt(
  { silentGap }: MatrixFile,
  debezium: string,
  versions: Versions,
): GapRun | undefined {
  const found = silentGap?.find((each) => each.debezium === debezium);
  return found && same(found.versions, versions) ? found : undefined;
}

/** Whether a line does something else than before: lessons speak of what is recorded. */
export function isOther(before: GapRun | undefined, after: GapRun): boolean {
  return before !== undefined && (before.end !== after.end || before.reached !== after.reached);
}

/**
 * Puts a cell in its place. The sentence that an author wrote stays while something still differs,
 * the proofs stay while the versions do.
 */
export function withCell(file: MatrixFile, cell: MatrixCell): MatrixFile {
  const before = file.cells.find(isAt(cell));
  const note = cell.note ?? (cell.failed + cell.differs > 0 ? before?.note : undefined);
  const proofs =
    cell.proofs ?? (before && same(before.versions, cell.versions) ? before.proofs : undefined);
  const others = file.cells.filter((each) => each !== before);
  const merged = { ...cell, ...(note !== undefined && { note }), ...(proofs && { proofs }) };
  const cells = [...others, merged].sort(
    (a, b) => newestFirst(a.postgresql, b.postgresql) || newestFirst(a.debezium, b.debezium),
  );
  return { ...file, cells };
}

/** Puts a run of the scenario of the dropped slot in its place. */
export function withGap(file: MatrixFile, gap: GapRun): MatrixFile {
  const others = (file.silentGap ?? []).filter(({ debezium }) => debezium !== gap.debezium);
  const silentGap = [...others, gap].sort((a, b) => newestFirst(a.debezium, b.debezium));
  return { ...file, silentGap };
}
