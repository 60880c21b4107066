import { parseLesson } from "../../text/lessons/parse-lesson.ts";
import { checkEvidence } from "../../text/evidence/check-evidence.ts";
import { readMeasurements } from "../../records/read-measurements.ts";
import { readVerified } from "../../text/evidence/records.ts";
import { checkRecorded } from "../../practice/incident-lab/read-transcript.ts";
import { ProblemError } from "../../problems/problem-error.ts";
import type { Problem } from "../../problems/problem.ts";
import type { CourseFiles } from "../course-files.ts";

/**
 * Holds the course to what the lab has recorded. This is apart from the check of the course: it
 * stops `npm test`, but no build and no author who is still writing.
 */
export function checkCourseEvidence(files: CourseFiles): readonly Problem[] {
  const lessons = files
    .lessons()
    .map((file) => parseLesson(file, files.read(file) ?? "", files.parse).lesson);
  const unrecorded = checkRecorded(files.labs(), files.read);
  try {
    readMeasurements(files.read);
    return [...unrecorded, ...checkEvidence(lessons, readVerified(files.read))];
  } catch (error) {
    if (error instanceof ProblemError) return [...unrecorded, ...error.problems];
    throw error;
  }
}
