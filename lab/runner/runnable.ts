import { hasGo } from "../monitoring/programs.ts";
import { askProgram, type AskVersion } from "../stack/system-tools.ts";
import type { Say } from "../stack/downloads.ts";
import type { LabLesson } from "./lesson.ts";

/**
 * The lessons that can run here. One whose stack is watched needs Go, because the programs of a system
 * have other series; without Go it is left out and named, except where `CI` is set: there it fails.
 */
export function runnable(
  lessons: readonly LabLesson[],
  say: Say,
  ask: AskVersion = askProgram,
): readonly LabLesson[] {
  if (!lessons.some(({ monitoring }) => monitoring)) return lessons;
  if (process.env["CI"] || hasGo(ask)) return lessons;
  return lessons.filter(({ id, monitoring }) => {
    if (monitoring) say(`${id}: left out, it needs Go 1.21 or newer`);
    return !monitoring;
  });
}
