import type { LessonRun, Versions } from "../../records/verified.ts";
import { isOf } from "../../records/versions.ts";

/** What a reader should know before relying on a run. */
export type Age = "old" | "older-versions";

/** After how many days a run counts as old. */
const freshDays = 30;
const day = 24 * 60 * 60 * 1000;

/** How a run has aged, in the words of the pages. */
export const ageWords: Readonly<Record<Age, string>> = {
  old: `more than ${freshDays} days ago`,
  "older-versions": "on older versions than the lab has now",
};

/**
 * In which ways a run has aged; an empty list for one that is recent and on the newest versions.
 * @param now the time of the build
 * @param newest the versions the lab has
 */
export function agesOf(
  run: Pick<LessonRun, "at" | "versions">,
  now: Date,
  newest: Versions,
): Age[] {
  const names = ["postgresql", "kafka", "debezium"] as const;
  const ages: Age[] = [];
  if (now.getTime() - Date.parse(run.at) > freshDays * day) ages.push("old");
  if (!names.every((name) => isOf(run.versions[name], newest[name]))) ages.push("older-versions");
  return ages;
}

/** The day of a run in UTC, e.g. `2026-11-23`. */
export function dayOf(run: Pick<LessonRun, "at">): string {
  return new Date(run.at).toISOString().slice(0, 10);
}
