import { slug } from "github-slugger";
import type { Lesson } from "../lessons/parse-lesson.ts";
import { placeAtOffset } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { checkBoxes } from "./check-boxes.ts";
import { checkMarkup } from "./check-markup.ts";

type Document = Pick<Lesson, "file" | "text" | "tree" | "headings">;

/** Headings: none of the first level, no level skipped, each with a text of its own. */
function checkHeadings({ file, headings }: Document): Problem[] {
  return headings.flatMap(({ depth, text, at }, index) => {
    const where = { file, at };
    const before = headings.slice(0, index);
    const deepest = (before.at(-1)?.depth ?? 1) + 1;
    const twin = before.find((other) => slug(other.text) === slug(text));
    const line = twin === undefined || twin.at === "whole-file" ? 1 : twin.at.line;
    const isEmpty = text.trim() === "";
    return [
      ...(depth === 1 || depth > deepest
        ? [problem("heading/level", where, { depth, deepest })]
        : []),
      ...(isEmpty ? [problem("heading/empty", where, {})] : []),
      ...(twin && !isEmpty ? [problem("heading/duplicate", where, { text, line })] : []),
    ];
  });
}

/** Notes an author meant to come back to. */
function checkLeftovers({ file, text }: Document): Problem[] {
  return [...text.matchAll(/\b(TODO|FIXME|XXX)\b/g)].map(({ index, 0: word }) => {
    const at = { ...placeAtOffset(text, index), length: word.length };
    return problem("lesson/leftover", { file, at }, { word });
  });
}

/**
 * Rules for a lesson's text that need nothing but the lesson. markdownlint has some of the same names, for
 * plain Markdown: what stands between a component's tags is HTML to it, and two headings that share an
 * anchor, but not their letters, are two.
 */
export function checkProse(document: Document): Problem[] {
  return [
    ...checkHeadings(document),
    ...checkLeftovers(document),
    ...checkMarkup(document),
    ...checkBoxes(document),
  ];
}
