import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Rehype plugin: a fence that holds nothing yet, such as an output that the lab has still to record,
 * keeps a text. Expressive Code expects one, and parsing the page's HTML drops those that are empty.
 */
export function rehypeEmptyCode() {
  return (tree: Root) => {
    visit(tree, "element", (node, _, parent) => {
      const inPre = parent?.type === "element" && parent.tagName === "pre";
      if (node.tagName !== "code" || !inPre || node.children.length > 0) return;
      node.children = [{ type: "text", value: "" }];
    });
  };
}
