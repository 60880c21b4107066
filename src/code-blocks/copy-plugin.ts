import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { SKIP, visit } from "@expressive-code/core/hast";

/** Expressive Code plugin: only what a reader types or saves has a copy button; output has none. */
export function copyPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Copy buttons",
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (codeBlock.language !== "text") return;
        visit(renderData.blockAst, "element", (node, index, parent) => {
          const names = node.properties["className"];
          if (!Array.isArray(names) || !names.includes("copy") || !parent) return undefined;
          parent.children.splice(index ?? 0, 1);
          return SKIP;
        });
      },
    },
  });
}
