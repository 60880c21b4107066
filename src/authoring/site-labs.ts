import type { Lab } from "../incident-lab/lab-schema.ts";
import { parseLab } from "../incident-lab/parse-lab.ts";
import { readTranscript } from "../incident-lab/read-transcript.ts";
import type { Transcript } from "../incident-lab/transcript.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { type CourseFiles, openCourse } from "./course-files.ts";

/** A lab with what was recorded of it. */
export interface SiteLab {
  readonly lab: Lab;
  /** `undefined` while nothing has been recorded. */
  readonly transcript: Transcript | undefined;
}

/**
 * All incident labs, in the order of their files.
 * @throws ProblemError when a file is not usable
 */
export function readLabs({ labs, read }: Pick<CourseFiles, "labs" | "read">): Lab[] {
  const parsed = labs().map((file) => parseLab(file, read(file) ?? ""));
  const problems = parsed.flatMap((result) => result.problems);
  if (problems.length > 0) throw new ProblemError(problems, read);
  return parsed.flatMap(({ value }) => value?.lab ?? []);
}

let site: readonly SiteLab[] | undefined;

/** The incident labs, for pages. A build reads them once. */
export function siteLabs(): readonly SiteLab[] {
  if (import.meta.env.DEV) site = undefined;
  const course = openCourse(process.cwd());
  site ??= readLabs(course).map((lab) => {
    const { transcript, problems } = readTranscript(lab.id, course.read);
    if (problems.length > 0) throw new ProblemError(problems, course.read);
    return { lab, transcript };
  });
  return site;
}
