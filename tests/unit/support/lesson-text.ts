import { readFileSync } from "node:fs";
import { courseFolder } from "../../../src/course/lesson-path.ts";

/**
 * The text of a lesson of the course.
 * @param file below the course's folder: `03-module-3/05-….mdx`
 */
export function lessonText(file: string): string {
  return readFileSync(new URL(`../../../${courseFolder}/${file}`, import.meta.url), "utf8");
}
