import type { Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";
import { placeAtOffset, placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";

type Document = { readonly file: string; readonly text: string; readonly tree: Root };

/** The lesson with blanks for all that Markdown took for something else than text. */
function textOnly({ text, tree }: Document): string {
  const blank = (from: string) => from.replace(/[^\n]/g, " ");
  let only = "";
  visit(tree, "text", ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    only += blank(text.slice(only.length, start.offset)) + text.slice(start.offset, end.offset);
  });
  return only + blank(text.slice(only.length));
}

/** `[text][label]`, `[label][]` and `[^label]`; not `a[0][1]`, and nothing behind a backslash. */
const reference = /(?<![\w\\\]])\[(?:(\^[^[\]\s]+)|([^[\]]*)(?<!\\)\]\[([^[\]]*))(?<!\\)\]/g;

/** References that stayed text, because no line of the lesson defines them. */
function checkReferences(document: Document, only: string): Problem[] {
  return [...only.matchAll(reference)].flatMap(
    ({ index, 0: whole, 1: note, 2: text, 3: label }) => {
      if (whole.includes("\n\n")) return [];
      const at = { ...placeAtOffset(only, index), length: whole.length };
      const name = (note ?? (label?.trim() ? label : text) ?? "").trim();
      return [problem("text/undefined-reference", { file: document.file, at }, { name })];
    },
  );
}

/** What a line of a paragraph looks like when an author meant something else than text. */
const lookalikes = [
  { code: "heading/no-space", pattern: /^([ \t>]*)(?:#{2,6}(?=[^\s#])|#(?=[a-z]))/gim },
  { code: "table/broken", pattern: /^([ \t>]*)\|/m },
] as const;

function checkParagraph(file: string, only: string, { position }: Paragraph): Problem[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const from = start.offset;
  const text = only.slice(from, end.offset);
  return lookalikes.flatMap(({ code, pattern }) =>
    [...text.matchAll(new RegExp(pattern, "gim"))].map(({ index, 0: whole, 1: lead = "" }) => {
      const offset = from + index + lead.length;
      const at = { ...placeAtOffset(only, offset), length: whole.length - lead.length };
      return problem(code, { file, at }, {});
    }),
  );
}

/** Reports what was meant as a link, a heading or a table, and is shown as it is written. */
export function checkMarkup(document: Document): Problem[] {
  const { file, tree } = document;
  const only = textOnly(document);
  const problems = checkReferences(document, only);
  visit(tree, "paragraph", (node) => {
    const found = checkParagraph(file, only, node);
    // A broken table has many lines; its first one is the place.
    const table = found.find(({ code }) => code === "table/broken");
    problems.push(...found.filter((each) => each.code !== "table/broken" || each === table));
  });
  visit(tree, "table", ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const { children } of rows) {
      const extra = children[columns];
      if (!extra) continue;
      const details = { cells: children.length, columns };
      problems.push(problem("table/extra-cells", { file, at: placeOf(extra) }, details));
    }
  });
  return problems;
}
