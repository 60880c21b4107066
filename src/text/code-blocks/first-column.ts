import { h, type Element, type ElementContent } from "@expressive-code/core/hast";
import { toString } from "hast-util-to-string";

/** Cuts a node in two after so many characters. */
function cut(node: ElementContent, length: number): [ElementContent, ElementContent] {
  if (node.type === "text") {
    return [
      { ...node, value: node.value.slice(0, length) },
      { ...node, value: node.value.slice(length) },
    ];
  }
  if (node.type !== "element") return [node, { type: "text", value: "" }];
  const [before, after] = cutAll(node.children, length);
  return [
    { ...node, children: before },
    { ...node, children: after },
  ];
}

function cutAll(nodes: readonly ElementContent[], length: number) {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  let left = length;
  for (const node of nodes) {
    const size = toString(node).length;
    if (left >= size) before.push(node);
    else if (left <= 0) after.push(node);
    else {
      const [head, tail] = cut(node, left);
      before.push(head);
      after.push(tail);
    }
    left -= size;
  }
  return [before, after] as const;
}

/**
 * Puts the first column of a line of a table into an element of its own: it can then stay where it
 * is while the rest scrolls.
 * @param code the element of the line; changed in place
 */
export function markFirstColumn(code: Element): void {
  const text = toString(code);
  const end = text.indexOf(/^[-+]+\s*$/.test(text) ? "+" : "|");
  if (end <= 0) return;
  const [before, after] = cutAll(code.children, end);
  code.children = [h("span.first-column", before), ...after];
}
