import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { blocksOf } from "../../../../src/text/fences/blocks.ts";
import { collectFences } from "../../../../src/text/fences/fence.ts";
import type { LabLesson } from "../../../../lab/runner/lesson.ts";

const file = "src/content/course/03-module-3/05-example.mdx";

/** A lesson made of the given text, as the lab reads it. */
export function lessonOf(text: string): LabLesson {
  const { lesson } = parseLesson(file, text);
  if (!lesson) throw new Error("the text is not MDX");
  return { id: "example", file, text, monitoring: false, blocks: blocksOf(collectFences(lesson)) };
}
