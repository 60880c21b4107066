import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { EXIT, SKIP, visit } from "unist-util-visit";
import { importStyles } from "../../styles/import-styles.ts";
import { isCell, stackTable } from "./stack-table.ts";

/** A table with an empty corner has the names of its rows in the first column. */
function nameRows(table: Element) {
  visit(table, "element", (row, _index, parent) => {
    const first = row.tagName === "tr" ? row.children.find(isCell) : undefined;
    if (!first) return;
    const inHead = parent?.type === "element" && parent.tagName === "thead";
    first.tagName = inHead ? "td" : "th";
    if (!inHead) first.properties["scope"] = "row";
  });
}

function hasEmptyCorner(table: Element): boolean {
  let empty = false;
  visit(table, "element", (cell) => {
    if (cell.tagName !== "th") return undefined;
    empty = toString(cell).trim() === "";
    return EXIT;
  });
  return empty;
}

/** A text that may wrap behind its underscores. */
const breakable = (text: string): ElementContent[] =>
  text
    .split(/(?<=_)(?=.)/)
    .flatMap((value, index) => [
      ...(index > 0
        ? [{ type: "element" as const, tagName: "wbr", properties: {}, children: [] }]
        : []),
      { type: "text", value },
    ]);

/** Lets a long name in the head of a table wrap, where a phone cannot show it whole. */
function wrapNames(table: Element) {
  visit(table, "element", (code, _index, parent) => {
    const inCell = parent?.type === "element" && parent.tagName === "th";
    if (code.tagName !== "code" || !inCell || parent.properties["scope"]) return undefined;
    code.children = code.children.flatMap((child) =>
      child.type === "text" ? breakable(child.value) : [child],
    );
    return SKIP;
  });
}

/**
 * Rehype plugin: puts each table into a frame that scrolls sideways, so that the table itself
 * stays a table for screen readers. The frame is named after the section it stands in.
 * @param stacks whether rows of wide tables become blocks on a phone; only where the page is made of MDX
 */
export function rehypeTableFrames({ stacks = true } = {}) {
  return (tree: Root) => {
    let section = "this page";
    let count = 0;
    const stacked: Element[] = [];
    visit(tree, "element", (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) {
        section = toString(node);
        count = 0;
      }
      if (node.tagName !== "table" || !parent || index === undefined) return undefined;
      if (hasEmptyCorner(node)) nameRows(node);
      if (stacks && stackTable(node)) stacked.push(node);
      wrapNames(node);
      count += 1;
      const ordinal = count > 1 ? ` (${count})` : "";
      const frame: Element = {
        type: "element",
        tagName: "div",
        properties: {
          className: ["table-frame"],
          role: "group",
          ariaLabel: `Table in ${section}${ordinal}`,
          tabIndex: 0,
        },
        children: [node],
      };
      parent.children[index] = frame;
      return SKIP;
    });
    if (stacked.length > 0) tree.children.unshift(importStyles("stacked"));
  };
}
