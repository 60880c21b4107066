import { parseFrontMatter } from "./front-matter.ts";
import { parseLessonPath } from "./lesson-path.ts";
import type { Lesson } from "./parse-lesson.ts";

/** What is known of a lesson without parsing its text. */
export type LessonHead = Pick<Lesson, "file" | "path" | "frontMatter">;

/** Reads a lesson's path and front matter; what is wrong with them is reported elsewhere. */
export function readLessonHead(file: string, text: string): LessonHead {
  const yaml = /^---\r?\n([^]*?)\r?\n---/.exec(text)?.[1];
  const frontMatter = yaml === undefined ? undefined : parseFrontMatter(file, yaml).value;
  return { file, path: parseLessonPath(file), frontMatter };
}
