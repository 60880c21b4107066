import { createTwoFilesPatch } from "diff";
import { fillPlaceholders } from "../../src/text/fences/placeholders.ts";
import { anyLines } from "../../src/text/fences/wildcards.ts";
import { problem, type Problem } from "../../src/problems/problem.ts";
import type { LabNames } from "../stack/lab-names.ts";
import { linesOf, normalize, patternOf } from "./compare-output.ts";
import { blockLimit, type BlockResult } from "./run-block.ts";

/**
 * What was said, with each line that an expected line stands for written as expected: what is left
 * in a diff is what really differs.
 */
function inExpectedTerms(expected: readonly string[], actual: readonly string[]): string[] {
  const patterns = expected
    .filter((line) => line.trim() !== anyLines)
    .map((line) => [line, patternOf(line)] as const);
  const said = actual.map((line) => {
    const found = patterns.find(([, pattern]) => pattern.test(normalize(line)));
    return found?.[0] ?? line;
  });
  return expected.reduce<string[]>(withoutSkipped, said);
}

/** Puts one `...` in the place of the lines that it stands for, where both of its neighbors were said. */
function withoutSkipped(said: string[], line: string, i: number, expected: readonly string[]) {
  if (line.trim() !== anyLines) return said;
  const before = expected[i - 1];
  const after = expected[i + 1];
  const from = before === undefined ? 0 : said.indexOf(before) + 1;
  const to = after === undefined ? said.length : said.indexOf(after, from);
  const found = to >= 0 && (before === undefined || from > 0);
  return found ? said.toSpliced(from, to - from, line) : said;
}

/** A unified diff from what the lesson promises to what the run said. */
export function outputDiff(expected: readonly string[], actual: readonly string[]): string {
  const after = inExpectedTerms(expected, actual);
  const patch = createTwoFilesPatch(
    "the lesson",
    "this run",
    `${expected.join("\n")}\n`,
    `${after.join("\n")}\n`,
    undefined,
    undefined,
    { context: 3 },
  );
  return patch.split("\n").slice(1).join("\n").trimEnd();
}

/** What is wrong with a block that did not pass; `undefined` for one that did. */
export function problemOf(
  result: BlockResult,
  names: LabNames,
  lesson: string,
): Problem | undefined {
  const { block, status, actual, exit } = result;
  const where = { file: block.command.file, at: block.command.at };
  const said = actual.slice(-25).join("\n");
  switch (status) {
    case "passed":
      return undefined;
    case "timeout":
      return problem("lab/timeout", where, { seconds: blockLimit, said });
    case "status-differs":
      return problem("lab/exit-status", where, { exit: exit ?? -1, said, lesson });
    case "output-differs": {
      const output = block.output ?? block.command;
      const expected = linesOf(fillPlaceholders(output.value, names));
      const diff = outputDiff(expected, actual);
      return problem("lab/output-differs", { file: output.file, at: output.at }, { diff, lesson });
    }
  }
}
