import { readFileSync } from "node:fs";
import { courseFolder } from "../../../src/text/lessons/lesson-path.ts";
import { quizFolder } from "../../../src/practice/quiz/parse-quiz.ts";

const projectFile = (path: string) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

/**
 * The text of a lesson of the course.
 * @param file below the course's folder: `03-module-3/05-….mdx`
 */
export function lessonText(file: string): string {
  return projectFile(`${courseFolder}/${file}`);
}

/** The text of a lesson's quiz. */
export function quizText(lesson: string): string {
  return projectFile(`${quizFolder}/${lesson}.yaml`);
}
