import type { BlockResult } from "./run-block.ts";
import type { LabNames } from "../stack/lab-names.ts";
import { linesOf } from "./compare-output.ts";
import { putPlaceholders, recordedLines } from "./record-output.ts";

interface Edit {
  /** 1-based line of the opening backticks. */
  readonly opening: number;
  readonly oldLines: number;
  readonly lines: readonly string[];
}

/** How one block's output fence is rewritten; `undefined` when it stays, or when there is none. */
function editFor({ block, actual, status }: BlockResult, names: LabNames): Edit | undefined {
  const { output } = block;
  if (!output || status === "timeout" || status === "status-differs") return undefined;
  const expected = linesOf(output.value);
  const said = actual.map((line) => putPlaceholders(line, names));
  const indent = " ".repeat(output.at.column - 1);
  const lines = recordedLines(expected, said).map((line) => (line ? indent + line : line));
  const oldLines = output.value === "" ? 0 : output.value.split("\n").length;
  return { opening: output.at.line, oldLines, lines };
}

/**
 * The text of a lesson with its output fences as the run answered.
 * @param results of all blocks of the lesson; one that failed keeps its fence
 */
export function rewriteOutputs(
  text: string,
  results: readonly BlockResult[],
  names: LabNames,
): string {
  const edits = results.flatMap((result) => editFor(result, names) ?? []);
  const lines = text.split("\n");
  for (const { opening, oldLines, lines: fresh } of edits.sort((a, b) => b.opening - a.opening)) {
    lines.splice(opening, oldLines, ...fresh);
  }
  return lines.join("\n");
}
