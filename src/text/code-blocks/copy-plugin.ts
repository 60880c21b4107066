import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { SKIP, visit } from "@expressive-code/core/hast";
import { isForLab } from "./lab-only.ts";

/** Each button is named after what it copies: a page has dozens of them. */
const nameButtons = `for (const button of document.querySelectorAll(".expressive-code .copy button")) {
  const first = button.closest("figure").querySelector(".ec-line .code")?.textContent.trim() ?? "";
  button.title = "Copy: " + (first.length > 40 ? first.slice(0, 40) + "…" : first);
}`;

/**
 * Runs before Expressive Code's own handler of a click, which reads the text from the button. U+007F is
 * how it writes the end of a line there.
 */
const readCode = `document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".expressive-code .copy button");
  if (!button) return;
  const lines = button.closest("figure").querySelectorAll(".ec-line .code");
  button.dataset.code = [...lines].map((line) => line.textContent.replace("\\n", "")).join("\\x7F");
  button.dataset.copied = lines.length === 1 ? "Copied the line" : "Copied " + lines.length + " lines";
}, true);`;

/**
 * Expressive Code plugin: only what a reader types or saves has a copy button; output has none, and
 * neither has an experiment, which nobody should paste into another window by mistake. A button copies the lines that stand on the page, so that the page does not carry every command twice.
 */
export function copyPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Copy buttons",
    jsModules: [readCode, nameButtons],
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        visit(renderData.blockAst, "element", (node, index, parent) => {
          if (node.tagName === "button") delete node.properties["dataCode"];
          const names = node.properties["className"];
          const isCopy = Array.isArray(names) && names.includes("copy");
          const isKept = codeBlock.language !== "text" && !isForLab(codeBlock);
          if (isKept || !isCopy || !parent) return undefined;
          parent.children.splice(index ?? 0, 1);
          return SKIP;
        });
      },
    },
  });
}
