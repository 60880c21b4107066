import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { defaultValues, fillPlaceholders } from "./placeholders.ts";

/** Remark plugin: shows the default values of placeholders in inline code. */
export function remarkPlaceholders() {
  return (tree: Root) => {
    visit(tree, "inlineCode", (node) => {
      node.value = fillPlaceholders(node.value, defaultValues);
    });
  };
}
