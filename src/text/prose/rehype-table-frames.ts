import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { EXIT, SKIP, visit } from "unist-util-visit";

const isCell = (node: ElementContent): node is Element =>
  node.type === "element" && ["td", "th"].includes(node.tagName);

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

/**
 * Rehype plugin: puts each table into a frame that scrolls sideways, so that the table itself
 * stays a table for screen readers. The frame is named after the section it stands in.
 */
export function rehypeTableFrames() {
  return (tree: Root) => {
    let section = "this page";
    let count = 0;
    visit(tree, "element", (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) {
        section = toString(node);
        count = 0;
      }
      if (node.tagName !== "table" || !parent || index === undefined) return undefined;
      if (hasEmptyCorner(node)) nameRows(node);
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
  };
}
