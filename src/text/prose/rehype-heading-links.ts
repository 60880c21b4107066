import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

function holdsLink(heading: Element): boolean {
  let found = false;
  visit(heading, "element", ({ tagName }) => {
    found ||= tagName === "a";
  });
  return found;
}

/**
 * Rehype plugin: the words of each heading that has an id become a link to it, so that a reader can
 * copy the address of a section. It comes after the plugin that gives headings their ids. A heading
 * that is a link already, or holds one, is left alone.
 */
export function rehypeHeadingLinks() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const { id } = node.properties;
      if (!/^h[2-4]$/.test(node.tagName)) return undefined;
      if (typeof id !== "string" || holdsLink(node)) return SKIP;
      const properties = { href: `#${id}`, className: ["heading-link"] };
      node.children = [{ type: "element", tagName: "a", properties, children: node.children }];
      return SKIP;
    });
  };
}
