import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { visit, type Element } from "@expressive-code/core/hast";
import { standIns } from "./theme.ts";

/**
 * Expressive Code plugin: turns inline colors into classes. One page then serves both themes by
 * CSS, without two colors written on every word.
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
          delete node.properties["style"];
          if (kind) node.properties["className"] = [`tok-${kind}`];
        });
      },
    },
  });
}
