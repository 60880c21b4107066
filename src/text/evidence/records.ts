import type { ReadFile } from "../../problems/read-file.ts";
import {
  nothingVerified,
  parseVerified,
  verifiedPath,
  type LessonRun,
  type Verified,
} from "../../records/verified.ts";
import { agesOf, type Age } from "./age.ts";
import { parseRecord } from "../../records/parse-record.ts";
import { newestVersions, versionsPath } from "../../records/versions.ts";

/** The last run of a lesson, and how it has aged. */
export interface RecordedRun extends LessonRun {
  readonly ages: readonly Age[];
}

/** What the lab has recorded, as it is on disk at the moment of asking. */
export interface Records {
  /**
   * The last run of a lesson; `undefined` when there is none.
   * @param lessonId the id in a lesson's front matter; what is no text is the id of no lesson
   */
  readonly runOf: (lessonId: unknown) => RecordedRun | undefined;
}

/**
 * What `lab/verified.json` says; nothing when there is no such file.
 * @throws ProblemError when it is not what the lab writes
 */
export function readVerified(read: ReadFile): Verified {
  const text = read(verifiedPath);
  return text === undefined ? nothingVerified : parseRecord(verifiedPath, text, parseVerified);
}

/**
 * Opens the records of the lab. A record that changes while `npm run dev` runs is read anew.
 * @param read reads files of the project
 * @param now the time against which runs age
 */
export function openRecords(read: ReadFile, now: () => Date): Records {
  let seen: { text: string | undefined; verified: Verified } | undefined;
  return {
    runOf: (lessonId) => {
      const text = read(verifiedPath);
      if (seen?.text !== text || !seen) seen = { text, verified: readVerified(() => text) };
      const { lessons } = seen.verified;
      if (typeof lessonId !== "string" || !Object.hasOwn(lessons, lessonId)) return undefined;
      const run = lessons[lessonId];
      if (!run) return undefined;
      const newest = parseRecord(versionsPath, read(versionsPath) ?? "", newestVersions);
      return { ...run, ages: agesOf(run, now(), newest) };
    },
  };
}
