import type { Element, ElementContent, Text } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { inlineLanguage, contextAt } from "./quoting-context.ts";
import {
  defaultValues,
  fillPlaceholders,
  findPlaceholders,
  isPlaceholder,
} from "./placeholders.ts";

const textNode = (value: string): Text => ({ type: "text", value });

/** The attributes by which a page finds a placeholder again, and knows how to quote in its place. */
export function nameProperties(name: string, codes: string): Record<string, string> {
  return { "data-name": name, ...(codes === "" ? {} : { "data-in": codes }) };
}

/** A piece of inline code as page elements, each placeholder in an element of its own. */
function children(code: string): ElementContent[] {
  const language = inlineLanguage(code);
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { name, offset, length } of findPlaceholders(code)) {
    if (!isPlaceholder(name)) continue;
    const place: Element = {
      type: "element",
      tagName: "var",
      properties: nameProperties(name, contextAt(language, code, offset, name)),
      children: [textNode(defaultValues[name])],
    };
    nodes.push(textNode(code.slice(end, offset)), place);
    end = offset + length;
  }
  return [...nodes, textNode(code.slice(end))].filter(
    (node) => node.type !== "text" || node.value !== "",
  );
}

/** Remark plugin: shows placeholders in inline code as their default values, marked as in fences. */
export function remarkPlaceholders() {
  return (tree: Root) => {
    visit(tree, "inlineCode", (node) => {
      const shown = children(node.value);
      node.value = fillPlaceholders(node.value, defaultValues);
      if (shown.some(({ type }) => type === "element")) {
        node.data = { ...node.data, hChildren: shown };
      }
    });
  };
}
