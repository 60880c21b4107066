import type { Root } from "mdast";
import type { Problem } from "../problems/problem.ts";
import { checkContent, type ReadFile } from "./check-content.ts";
import { checkGrammar } from "./check-grammar.ts";
import {
  checkFencePlaceholders,
  checkInlinePlaceholders,
  checkMetaPlaceholders,
} from "./check-placeholders.ts";
import { lessonGrammar, type Grammar } from "./grammar.ts";
import { collectFences, type Fence } from "./fence.ts";

/**
 * Checks every code fence of a lesson, or of another kind of text.
 * @param read reads the files that `file=` fences name
 */
export function checkFences(
  lesson: { file: string; text: string; tree: Root },
  read: ReadFile,
  grammar: Grammar = lessonGrammar,
): { fences: Fence[]; problems: Problem[] } {
  const fences = collectFences(lesson);
  const problems = fences.flatMap((fence) => {
    const mistakes = checkGrammar(fence, grammar);
    const content = mistakes.length === 0 ? checkContent(fence, read) : [];
    // What an unclosed fence took in is the text of other fences.
    const names = fence.unclosed
      ? []
      : [...checkMetaPlaceholders(fence), ...checkFencePlaceholders(fence)];
    return [...mistakes, ...content, ...names];
  });
  return { fences, problems: [...problems, ...checkInlinePlaceholders(lesson)] };
}
