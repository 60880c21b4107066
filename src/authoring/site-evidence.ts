import { join } from "node:path";
import { parseLesson } from "../course/parse-lesson.ts";
import { matrixPath, parseMatrix, type Matrix } from "../evidence/matrix.ts";
import { parseRecord } from "../evidence/parse-record.ts";
import { openRecords } from "../evidence/records.ts";
import { reportOf, type LessonReport } from "../evidence/report.ts";
import { buildTime } from "./build-time.ts";
import { codeFingerprint } from "./compile-cache.ts";
import { openCourse } from "./course-files.ts";
import { cachedParser } from "./tree-cache.ts";

/** What has been run of the course. */
export interface SiteEvidence {
  /** By lesson id. */
  readonly lessons: ReadonlyMap<string, LessonReport>;
  /** On which versions; `undefined` while there is no such record. */
  readonly matrix: Matrix | undefined;
}

let evidence: SiteEvidence | undefined;

function readEvidence(root: string): SiteEvidence {
  const { lessons, read } = openCourse(root);
  const records = openRecords(read, () => buildTime(process.env));
  const parse = cachedParser(join(root, ".cache/trees"), codeFingerprint(root));
  const reports = lessons().flatMap((file) => {
    const { lesson } = parseLesson(file, read(file) ?? "", parse);
    const id = lesson?.frontMatter?.fields.id;
    return lesson && id !== undefined ? [reportOf(lesson, id, records.runOf(id))] : [];
  });
  const matrix = read(matrixPath);
  return {
    lessons: new Map(reports.map((report) => [report.id, report])),
    matrix: matrix === undefined ? undefined : parseRecord(matrixPath, matrix, parseMatrix),
  };
}

/** What has been run, for pages. A build reads it once. */
export function siteEvidence(): SiteEvidence {
  if (import.meta.env.DEV) evidence = undefined;
  evidence ??= readEvidence(process.cwd());
  return evidence;
}
