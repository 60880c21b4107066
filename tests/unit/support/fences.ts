import { parseLesson } from "../../../src/text/lessons/parse-lesson.ts";
import { collectFences, type Fence } from "../../../src/text/fences/fence.ts";

/** All fences of a Markdown text. */
export function fencesOf(text: string): Fence[] {
  const file = "lesson.mdx";
  const { lesson } = parseLesson(file, text);
  if (!lesson) throw new Error(`Not a lesson: ${text}`);
  return collectFences({ file, text, tree: lesson.tree });
}

/** The first fence of a Markdown text. */
export function fenceOf(text: string): Fence {
  const [first] = fencesOf(text);
  if (!first) throw new Error(`No fence: ${text}`);
  return first;
}
