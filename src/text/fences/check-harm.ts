import { problem, type Problem } from "../../problems/problem.ts";
import { attribute, isLabOnly, isRun } from "./attributes.ts";
import { harmIn } from "./effects.ts";
import type { Fence } from "./fence.ts";

/**
 * Checks that a command which harms is either an experiment for a lab or a step of a procedure.
 *
 * A lesson has both, and a reader meets a block by search, by a symptom or by scrolling, not only by
 * reading from the top. What tells them apart is where the block stands: a step of a numbered list has
 * the steps before it, in which somebody looked and decided, and the page says its number; a block that
 * stands by itself is an experiment, and is folded, without a copy button and without the reader's names.
 * Folded it is known by its title alone, so it must have one.
 */
export function checkHarm(fence: Fence): Problem[] {
  if (!isRun(fence)) return [];
  const where = { file: fence.file, at: fence.at };
  if (isLabOnly(fence)) {
    return attribute(fence, "title") === undefined
      ? [problem("fence/untitled-experiment", where, {})]
      : [];
  }
  const title = attribute(fence, "title");
  if (typeof title === "string" && /^rehears/i.test(title)) {
    return [problem("fence/rehearsal-for-all", where, {})];
  }
  const what = fence.isStep ? undefined : harmIn(fence.value);
  return what === undefined ? [] : [problem("fence/harm-for-all", where, { what })];
}
