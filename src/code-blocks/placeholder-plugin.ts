import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodePlugin,
} from "@expressive-code/core";
import { h } from "@expressive-code/core/hast";
import { defaultValues, findPlaceholders, isPlaceholder } from "../fences/placeholders.ts";

/** Marks a value that the reader replaces by a name of their own system. */
class PlaceholderAnnotation extends ExpressiveCodeAnnotation {
  readonly #name: string;

  constructor(name: string, columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: "latest" });
    this.#name = name;
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h("var", { "data-name": this.#name }, node));
  }
}

/** Expressive Code plugin: shows placeholders as their default values, each marked with its name. */
export function placeholderPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Placeholders",
    hooks: {
      preprocessCode: ({ codeBlock }) => {
        for (const line of codeBlock.getLines()) {
          // From the end, so that the offsets of the earlier ones stay true.
          for (const { name, offset, length } of findPlaceholders(line.text).reverse()) {
            if (!isPlaceholder(name)) continue;
            const value = defaultValues[name];
            line.editText(offset, offset + length, value);
            line.addAnnotation(new PlaceholderAnnotation(name, offset, offset + value.length));
          }
        }
      },
    },
  });
}
