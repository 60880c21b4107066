import type { Element, ElementContent, Nodes } from "hast";

type Test = (element: Element) => boolean;

/** The classes of an element. */
export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** The elements below a node that pass, in the order of the text; not what stands within one of them. */
export function outermost(node: Nodes, passes: Test): Element[] {
  if (node.type === "element" && passes(node)) return [node];
  return "children" in node ? node.children.flatMap((child) => outermost(child, passes)) : [];
}

/** What an element becomes: none, one, or several; `whole` where what stands within it stays as it is. */
export type Replacing = (element: Element) => readonly ElementContent[] | "whole";

/** A copy of an element, in which each element below it is what `change` makes of it. */
export function changed(element: Element, change: Replacing): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    const made = child.type === "element" ? change(child) : "whole";
    if (made === "whole") return [child];
    return made.map((node) => (node.type === "element" ? changed(node, change) : node));
  });
  return { ...element, children };
}

/** An element with these properties and children; a string is a text. */
export function newElement(
  tagName: string,
  properties: Element["properties"],
  children: readonly (ElementContent | string)[] = [],
): Element {
  const nodes = children.map((child): ElementContent =>
    typeof child === "string" ? { type: "text", value: child } : child,
  );
  return { type: "element", tagName, properties, children: nodes };
}
