import { attribute } from "../../src/text/fences/attributes.ts";
import type { LabNames, NameSet } from "../stack/lab-names.ts";
import { junitText, type JunitCase, type JunitSuite } from "./junit.ts";
import type { LabLesson } from "./lesson.ts";
import type { BlockResult } from "./run-block.ts";

/** One lesson, run once with one set of names. */
export interface LessonResult {
  readonly lesson: LabLesson;
  readonly names: NameSet;
  /** The names of that set, with the addresses of the stack it ran on. */
  readonly values: LabNames;
  readonly results: readonly BlockResult[];
  /** The problems of blocks that did not pass, formatted, by index of the block. */
  readonly problems: ReadonlyMap<number, string>;
  readonly seconds: number;
}

/** What a block is called in reports: its title, else its first line. */
export function blockName({ block: { command } }: Pick<BlockResult, "block">): string {
  const title = attribute(command, "title");
  return typeof title === "string" ? title : (command.value.split("\n")[0] ?? "").slice(0, 60);
}

const passedIn = ({ results }: LessonResult) =>
  results.filter(({ status }) => status === "passed").length;

/** A table with a line for each run, and a last line `N passed, N failed` that counts blocks. */
export function summary(runs: readonly LessonResult[]): string {
  const rows = runs.map((run) => {
    const passed = passedIn(run);
    const failed = run.lesson.blocks.length - passed;
    return [run.lesson.id, run.names, String(passed), String(failed), run.seconds.toFixed(0)];
  });
  const table = [["lesson", "names", "passed", "failed", "seconds"], ...rows];
  const widths =
    table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = table.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "));
  const total = runs.reduce((sum, run) => sum + run.lesson.blocks.length, 0);
  const passed = runs.reduce((sum, run) => sum + passedIn(run), 0);
  return `${lines.join("\n")}\n\n${passed} passed, ${total - passed} failed`;
}

/** A lesson's run as a suite: a block that never ran has failed with the one that ended the shell. */
function suiteOf(run: LessonResult): JunitSuite {
  const cases = run.lesson.blocks.map((block, index): JunitCase => {
    const result = run.results[index];
    const name = `${block.command.at.line} ${blockName({ block })}`;
    if (!result) return { name, skipped: "an earlier block ended the shell" };
    const { seconds, status } = result;
    const text = run.problems.get(index);
    return { name, seconds, ...(text ? { failure: { message: status, text } } : {}) };
  });
  const name = `${run.lesson.id} (${run.names} names)`;
  const failures = run.lesson.blocks.length - passedIn(run);
  return { name, cases, failures, seconds: run.seconds };
}

/** The runs as JUnit XML, for CI. */
export const junit = (runs: readonly LessonResult[]): string => junitText(runs.map(suiteOf));
