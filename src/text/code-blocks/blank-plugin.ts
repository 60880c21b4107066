import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodePlugin,
} from "@expressive-code/core";
import { h } from "@expressive-code/core/hast";

/** A value that the reader must supply; no system takes it as it stands. */
const blank = /FILL_IN_[A-Z0-9]+(?:_[A-Z0-9]+)*/g;

class BlankAnnotation extends ExpressiveCodeAnnotation {
  constructor(columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: "latest" });
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h("mark.blank", { title: "Fill this in first" }, node));
  }
}

/** Expressive Code plugin: what the reader must fill in stands out of its command. */
export function blankPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Blanks",
    hooks: {
      preprocessCode: ({ codeBlock }) => {
        for (const line of codeBlock.getLines()) {
          for (const { index, 0: text } of line.text.matchAll(blank)) {
            line.addAnnotation(new BlankAnnotation(index, index + text.length));
          }
        }
      },
    },
  });
}
