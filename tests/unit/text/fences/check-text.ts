import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkFences } from "../../../../src/text/fences/check-fences.ts";
import type { Problem } from "../../../../src/problems/problem.ts";

/** The problems of the fences of a text, with the files beside it. */
export function check(
  text: string,
  files: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const { lesson } = parseLesson("lesson.mdx", text);
  return lesson ? checkFences(lesson, (path) => files[path]).problems : [];
}
