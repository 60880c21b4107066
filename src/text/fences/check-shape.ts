import { problem, type Problem } from "../../problems/problem.ts";
import { attribute } from "./attributes.ts";
import type { Fence } from "./fence.ts";

/** Checks that a fence ends before the next one begins, and that it holds something. */
export function checkShape(fence: Fence): Problem[] {
  const where = { file: fence.file, at: fence.at };
  if (fence.unclosed) return [problem("fence/unclosed", where, fence.unclosed)];
  // The lab fills output.
  const mayBeEmpty = attribute(fence, "output") !== undefined;
  return fence.value.trim() === "" && !mayBeEmpty ? [problem("fence/empty", where, {})] : [];
}
