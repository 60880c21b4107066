import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** The text of everything inside an element. */
export { toString as textOf };

/** Reads a whole page. */
export function readPage(html: string): Root {
  return fromHtml(html);
}

/** Elements by a tag name, or by a class when it begins with a dot; in order. */
export function find(root: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  visit(root, "element", (node) => {
    const classes = node.properties["className"];
    const matches = name.startsWith(".")
      ? Array.isArray(classes) && classes.includes(name.slice(1))
      : node.tagName === name;
    if (matches) found.push(node);
  });
  return found;
}

/** A property that holds a text, such as an address. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === "string" ? value : undefined;
}

/** Every address a page refers to, by link, script, style sheet or picture. */
export function addresses(page: Root): string[] {
  const found: string[] = [];
  visit(page, "element", (node) => {
    for (const name of ["href", "src", "poster", "action"]) {
      const address = property(node, name);
      if (address !== undefined) found.push(address);
    }
  });
  return found;
}
