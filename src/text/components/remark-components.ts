import type { Program } from "estree";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { lessonComponents, runbookComponents } from "./registry.ts";

const components = { ...lessonComponents, ...runbookComponents };

function importOf(name: string): Program {
  return {
    type: "Program",
    sourceType: "module",
    body: [
      {
        type: "ImportDeclaration",
        specifiers: [{ type: "ImportDefaultSpecifier", local: { type: "Identifier", name } }],
        source: { type: "Literal", value: `/src/site/components/${name}.astro` },
        attributes: [],
      },
    ],
  };
}

/** Remark plugin: imports the components a lesson or a runbook uses, so that they import nothing. */
export function remarkComponents() {
  return (tree: Root) => {
    const used = new Set<string>();
    visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
      if ("name" in node && node.name && node.name in components) used.add(node.name);
    });
    for (const name of used) {
      tree.children.unshift({ type: "mdxjsEsm", value: "", data: { estree: importOf(name) } });
    }
  };
}
