import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { placeOf } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";

/** The boxes of a lesson, as Starlight draws them. */
const boxes = ["note", "tip", "caution", "danger"];

type Document = { readonly file: string; readonly text: string; readonly tree: Root };
type Box = Extract<RootContent, { type: "containerDirective" | "leafDirective" }>;

function isClosed(text: string, { position }: Box): boolean {
  if (!position || position.start.line === position.end.line) return false;
  const lines = text.slice(position.start.offset, position.end.offset).split("\n");
  const [colons = ":::"] = /^:+/.exec(lines[0] ?? "") ?? [];
  const last = (lines.at(-1) ?? "").replace(/^[\s>]*/, "");
  return last.startsWith(colons) && /^:+\s*$/.test(last);
}

/** Checks the boxes of a lesson, `:::note` and the like: their names and their ends. */
export function checkBoxes({ file, text, tree }: Document): Problem[] {
  const problems: Problem[] = [];
  visit(tree, ["containerDirective", "leafDirective"], (node) => {
    const box = node as Box;
    const colons = box.type === "leafDirective" ? "::" : ":::";
    const begins = colons + box.name;
    const at = placeOf({ position: box.position });
    // Of a box over several lines, its first word is marked.
    const where = { file, at: at === "whole-file" ? at : { ...at, length: begins.length } };
    if (box.type === "leafDirective" || !boxes.includes(box.name)) {
      problems.push(problem("box/unknown", where, { begins, boxes }));
    } else if (!isClosed(text, box)) {
      problems.push(problem("box/unclosed", where, { begins }));
    }
  });
  visit(tree, "paragraph", ({ children: [first], position }) => {
    const begins = first?.type === "text" ? /^:::[^\n]*/.exec(first.value)?.[0] : undefined;
    if (begins === undefined || !position) return;
    const { line, column } = position.start;
    const where = { file, at: { line, column, length: begins.length } };
    problems.push(problem("box/unknown", where, { begins: begins.trim(), boxes }));
  });
  return problems;
}
