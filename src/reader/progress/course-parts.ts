import { isRecord } from "../stored/stored-schema.ts";
import type { LessonParts } from "./lesson-progress.ts";

/** Where the site says what there is to be done of each lesson, below its base. */
export const coursePartsFile = "/progress/lessons.json";

/** A lesson, where its page is, and what of it there is to be done. */
export interface CourseLesson extends LessonParts {
  /** Of its page on this site, with the base. */
  readonly address: string;
  readonly title: string;
}

const isLesson = (value: unknown): value is CourseLesson =>
  isRecord(value) &&
  ["id", "address", "title"].every((name) => typeof value[name] === "string") &&
  ["sections", "questions", "labs"].every((name) => Array.isArray(value[name]));

/**
 * Asks the site what there is to be done.
 * @param base of the site, with or without a slash at its end
 * @returns the lessons in their order; none when the file cannot be had, as without a network
 */
export async function fetchCourse(base: string): Promise<readonly CourseLesson[]> {
  try {
    const response = await fetch(`${base.replace(/\/$/, "")}${coursePartsFile}`);
    const found: unknown = response.ok ? await response.json() : [];
    return Array.isArray(found) ? found.filter(isLesson) : [];
  } catch {
    return [];
  }
}
