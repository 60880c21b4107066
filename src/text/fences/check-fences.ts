import type { ReadFile } from "../../problems/read-file.ts";
import type { Root } from "mdast";
import type { Problem } from "../../problems/problem.ts";
import { checkContent } from "./check-content.ts";
import { checkGrammar } from "./check-grammar.ts";
import { checkHarm } from "./check-harm.ts";
import { checkFencePlaceholders, checkInlinePlaceholders } from "./check-placeholders.ts";
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
    // What a command of a runbook does, its author says; the check of runbooks looks at it.
    const harm = grammar === lessonGrammar ? checkHarm(fence) : [];
    const content = mistakes.length === 0 ? [...checkContent(fence, read), ...harm] : [];
    // What an unclosed fence took in is the text of other fences.
    const names = fence.unclosed ? [] : checkFencePlaceholders(fence);
    return [...mistakes, ...content, ...names];
  });
  return { fences, problems: [...problems, ...checkInlinePlaceholders(lesson)] };
}
