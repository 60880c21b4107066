import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

const isBox = (node: ElementContent) =>
  node.type === "element" && node.tagName === "input" && node.properties["type"] === "checkbox";
const isBlock = (node: ElementContent) =>
  node.type === "element" && ["p", "ul", "ol", "pre", "figure", "div"].includes(node.tagName);

/** Rehype plugin: makes the text of each task in a checklist the label of its box. */
export function rehypeChecklists() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      if (!["li", "p"].includes(node.tagName) || !node.children.some(isBox)) return;
      const block = node.children.findIndex(isBlock);
      const end = block === -1 ? node.children.length : block;
      const label: Element = {
        type: "element",
        tagName: "label",
        properties: {},
        children: node.children.slice(0, end),
      };
      node.children.splice(0, end, label);
    });
  };
}
