import { createTwoFilesPatch } from "diff";
import { fillPlaceholders } from "../../src/fences/placeholders.ts";
import { anyLines } from "../../src/fences/wildcards.ts";
import { problem, type Problem } from "../../src/problems/problem.ts";
import type { Names } from "../stack/names.ts";
import { linesOf, normalize, patternOf } from "./match.ts";
import { blockLimit, type BlockResult } from "./run-block.ts";

/**
 * What was said, with each line that an expected line stands for written as expected: what is left
 * in a diff is what really differs.
 */
function inExpectedTerms(expected: readonly string[], actual: readonly string[]): string[] {
  const patterns = expected.map((line) => [line, patternOf(line)] as const);
  return actual.map((line) => {
    const found = patterns.find(
      ([text, pattern]) => text.trim() !== anyLines && pattern.test(normalize(line)),
    );
    return found?.[0] ?? line;
  });
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
export function problemOf(result: BlockResult, names: Names, lesson: string): Problem | undefined {
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
