import type { ReadFile } from "./read-file.ts";
import { formatReport } from "./report.ts";
import { byPlace, type Problem } from "./problem.ts";

/**
 * The one error a build or a dev request ends with. `loc` is where Astro's and Vite's overlay
 * points: the first problem.
 */
export class ProblemError extends Error {
  override readonly name = "LessonProblems";
  readonly problems: readonly Problem[];
  readonly loc: { file: string; line?: number; column?: number };

  constructor(problems: readonly Problem[], read: ReadFile) {
    super(`\n\n${formatReport(problems, read)} Nothing was built.\n`);
    this.problems = problems;
    const first = [...problems].sort(byPlace)[0];
    const at = first && first.at !== "whole-file" ? first.at : {};
    this.loc = { file: first?.file ?? "", ...at };
    delete this.stack;
  }
}
