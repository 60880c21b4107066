import type { Heading, Paragraph, Root, TableCell } from "mdast";
import { visit } from "unist-util-visit";
import { placeAtOffset, placeOf } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";

type Document = { readonly file: string; readonly text: string; readonly tree: Root };

/** `[text][label]`, `[label][]` and `[^label]`; not `a[0][1]`, and nothing behind a backslash. */
const reference = /(?<![\w\\\]])\[(?:(\^[^[\]\s]+)|([^[\]]*)(?<!\\)\]\[([^[\]]*))(?<!\\)\]/g;
/** A line that begins like a heading, or like the row of a table. */
const heading = /(?<=^[ \t>]*)(?:#{2,6}(?=[^\s#])|#(?=[a-z]))/gim;
const row = /(?<=^[ \t>]*)\|/m;

/** What of a block stayed text after Markdown was read, with each other character as a zero. */
function textOnly(text: string, start: number, block: Paragraph | Heading | TableCell): string {
  let only = "";
  visit(block, "text", ({ position }) => {
    const { start: from, end } = position ?? {};
    if (from?.offset === undefined || end?.offset === undefined) return;
    only += text.slice(start + only.length, from.offset).replace(/[^\n]/g, "\0");
    only += text.slice(from.offset, end.offset);
  });
  return only;
}

/** Reports what was meant as a link, a heading or a table, and is shown as it is written. */
export function checkMarkup({ file, text, tree }: Document): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (block) => {
    const isParagraph = block.type === "paragraph";
    if (!isParagraph && block.type !== "heading" && block.type !== "tableCell") return;
    const start = block.position?.start.offset ?? 0;
    const only = textOnly(text, start, block);
    const where = ({ index, 0: { length } }: { index: number; 0: string }) => {
      return { file, at: { ...placeAtOffset(text, start + index), length } };
    };
    for (const found of only.matchAll(reference)) {
      const [, note, shown = "", label] = found;
      const name = (note ?? (label?.trim() ? label : shown)).replaceAll("\0", " ").trim();
      problems.push(problem("text/undefined-reference", where(found), { name }));
    }
    if (!isParagraph) return;
    for (const found of only.matchAll(heading)) {
      problems.push(problem("heading/no-space", where(found), {}));
    }
    const table = row.exec(only);
    if (table) problems.push(problem("table/broken", where(table), {}));
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
