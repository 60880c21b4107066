import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodePlugin,
} from "@expressive-code/core";
import { addClassName, h, visit } from "@expressive-code/core/hast";
import { contextAt } from "../fences/quoting-context.ts";
import { defaultValues, findPlaceholders, isPlaceholder } from "../fences/placeholders.ts";
import { nameProperties } from "../fences/remark-placeholders.ts";
import { courseNames, showsCourseNames } from "./course-names.ts";

/** Marks a value that the reader replaces by a name of their own system. */
class PlaceholderAnnotation extends ExpressiveCodeAnnotation {
  readonly #properties: Record<string, string>;

  constructor(properties: Record<string, string>, columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: "latest" });
    this.#properties = properties;
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h("var", this.#properties, node));
  }
}

/**
 * Expressive Code plugin: shows placeholders as their default values, each marked with its name. In a
 * block that keeps the course's names they are not marked, and its frame has a class for it: a reader's own
 * names never get there.
 */
export function placeholderPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Placeholders",
    hooks: {
      preprocessCode: ({ codeBlock }) => {
        const language = codeBlock.language;
        let before = "";
        for (const line of codeBlock.getLines()) {
          const text = `${before}${line.text}`;
          // From the end, so that the offsets of the earlier ones stay true.
          for (const { name, offset, length } of findPlaceholders(line.text).reverse()) {
            if (!isPlaceholder(name)) continue;
            const value = defaultValues[name];
            line.editText(offset, offset + length, value);
            if (showsCourseNames(codeBlock)) continue;
            const codes = contextAt(language, text, before.length + offset, name);
            const properties = nameProperties(name, codes);
            line.addAnnotation(
              new PlaceholderAnnotation(properties, offset, offset + value.length),
            );
          }
          before = `${text}\n`;
        }
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (codeBlock.language === "text" || !showsCourseNames(codeBlock)) return;
        visit(renderData.blockAst, "element", (node) => {
          if (node.tagName === "figure") addClassName(node, courseNames);
        });
      },
    },
  });
}
