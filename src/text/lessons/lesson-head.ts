import type { Problem } from "../../problems/problem.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseLessonPath } from "./lesson-path.ts";
import type { Lesson } from "./parse-lesson.ts";

/** What is known of a lesson without parsing its text. */
export interface LessonHead extends Pick<Lesson, "file" | "path" | "frontMatter"> {
  /** What is wrong with the front matter. */
  readonly problems: readonly Problem[];
}

/** Reads a lesson's path and front matter; that there is none is reported elsewhere. */
export function readLessonHead(file: string, text: string): LessonHead {
  const yaml = /^---\r?\n([^]*?)\r?\n---/.exec(text)?.[1];
  const read = yaml === undefined ? undefined : parseFrontMatter(file, yaml);
  return {
    file,
    path: parseLessonPath(file),
    frontMatter: read?.value,
    problems: read?.problems ?? [],
  };
}
