import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { h, visit } from "@expressive-code/core/hast";
import { addressIn } from "./remark-run-addresses.ts";

/**
 * Expressive Code plugin: a command that is run, and its output, are the targets of their addresses, and their
 * captions hold a link to them. Its sign is drawn by the style sheet: nobody copies it, and search does not find it.
 * It comes after the plugin that writes the captions of outputs.
 */
export function runLinkPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Links to run blocks",
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const address = addressIn(codeBlock.metaOptions);
        if (!address) return;
        const { id, name } = address;
        visit(renderData.blockAst, "element", (node) => {
          if (node.tagName === "figure") node.properties["id"] = id;
          if (node.tagName !== "figcaption") return;
          const ariaLabel = `Link to ${name}`;
          node.children.push(h("a.run-link", { href: `#${encodeURI(id)}`, ariaLabel }));
        });
      },
    },
  });
}
