import { slug } from "github-slugger";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { placeAtOffset, placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";

import { checkBoxes } from "./check-boxes.ts";
import { checkMarkup } from "./check-markup.ts";

type Document = { readonly file: string; readonly text: string; readonly tree: Root };

/** Headings: one first level (the title's), no level skipped, each with a text of its own. */
function checkHeadings({ file, tree }: Document): Problem[] {
  const problems: Problem[] = [];
  let level = 1;
  const lines = new Map<string, number>();
  visit(tree, "heading", (node) => {
    const where = { file, at: placeOf(node) };
    if (node.depth === 1) problems.push(problem("heading/second-h1", where, {}));
    else if (node.depth > level + 1) {
      problems.push(problem("heading/skipped-level", where, { from: level, to: node.depth }));
    }
    level = node.depth;
    const text = toString(node).trim();
    if (text === "") problems.push(problem("heading/empty", where, {}));
    const line = lines.get(slug(text));
    if (line !== undefined) problems.push(problem("heading/duplicate", where, { text, line }));
    else if (text !== "") lines.set(slug(text), node.position?.start.line ?? 1);
  });
  return problems;
}

/** Notes an author meant to come back to. */
function checkLeftovers({ file, text }: Document): Problem[] {
  return [...text.matchAll(/\b(TODO|FIXME|XXX)\b/g)].map(({ index, 0: word }) => {
    const at = { ...placeAtOffset(text, index), length: word.length };
    return problem("lesson/leftover", { file, at }, { word });
  });
}

/** Rules for a lesson's text that need nothing but the lesson. */
export function checkProse(document: Document): Problem[] {
  return [
    ...checkHeadings(document),
    ...checkLeftovers(document),
    ...checkMarkup(document),
    ...checkBoxes(document),
  ];
}
