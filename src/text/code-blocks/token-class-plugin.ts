import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { visit, type Element } from "@expressive-code/core/hast";
import { standIns } from "./code-theme.ts";

/**
 * Expressive Code plugin: turns inline colors into classes. One page then serves both themes by
 * CSS, without two colors written on every word. What no reader sees of the styles goes.
 */
export function tokenClassPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Token classes",
    hooks: {
      postprocessRenderedLine: ({ renderData }) => {
        visit(renderData.lineAst, "element", (node: Element) => {
          const style = node.properties["style"];
          if (typeof style !== "string") return;
          const color = /--0:\s*(#[0-9a-f]{6})/i.exec(style)?.[1]?.toLowerCase();
          const kind = color && standIns[color];
          // The rest stays: of a wrapped line it says how far its other lines are indented.
          const rest = style.replace(/--0(?:fs|fw|td|bg)?:[^;]*;?/g, "").trim();
          if (rest === "") delete node.properties["style"];
          else node.properties["style"] = rest;
          if (kind) node.properties["className"] = [`tok-${kind}`];
        });
      },
      // How long a block's longest line is would matter in a column of fewer than 20 letters, and weighs on
      // every page of a hundred blocks.
      postprocessRenderedBlock: ({ renderData }) => {
        visit(renderData.blockAst, { tagName: "pre" }, (node: Element) => {
          if (String(node.properties["style"]).startsWith("--ecMaxLine:"))
            delete node.properties["style"];
        });
      },
    },
  });
}
