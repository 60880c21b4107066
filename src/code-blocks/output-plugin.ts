import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeBlock,
  type ExpressiveCodeLine,
  type ExpressiveCodePlugin,
} from "@expressive-code/core";
import { addClassName, h, removeClassName, visit, type Element } from "@expressive-code/core/hast";
import { anyLines, piecesOf } from "../fences/wildcards.ts";
import { recordedValues } from "./recorded-values.ts";

/** Marks what is different in every run: a recorded value, or the wildcard that stands for one. */
class VariesAnnotation extends ExpressiveCodeAnnotation {
  constructor(columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: "latest" });
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h("i", { title: "Differs from run to run" }, node));
  }
}

/** What stands on the page for a line that stands for any number of lines. */
const ellipsis = "⋮";

/** Says what the ellipsis shows. */
class LinesLeftOutAnnotation extends ExpressiveCodeAnnotation {
  constructor() {
    const inlineRange = { columnStart: 0, columnEnd: ellipsis.length };
    super({ inlineRange, renderPhase: "latest" });
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    const label = "Lines left out";
    return nodesToTransform.map((node) =>
      h("span", { role: "img", "aria-label": label, title: label }, node),
    );
  }
}

function isOutput({ language, metaOptions }: ExpressiveCodeBlock): boolean {
  return language === "text" && metaOptions.getBoolean("output") === true;
}

/** The wildcards of a line, each with its 0-based column. */
function wildcardsOf(line: string): { column: number; length: number }[] {
  let column = 0;
  return piecesOf(line).flatMap((piece) => {
    const start = column;
    const { length } = "wildcard" in piece ? piece.wildcard : piece.text;
    column += length;
    return "wildcard" in piece ? [{ column: start, length }] : [];
  });
}

/** Puts recorded values in the places of a line's wildcards; without a value the wildcard stays. */
function fillLine(line: ExpressiveCodeLine, values: readonly string[]): void {
  const found = wildcardsOf(line.text).map((wildcard, index) => ({
    ...wildcard,
    value: values[index],
  }));
  // From the end, so that the columns of the earlier ones stay true.
  for (const { column, length, value } of found.reverse()) {
    const shown = value ?? line.text.slice(column, column + length);
    line.editText(column, column + length, shown);
    if (shown !== "") line.addAnnotation(new VariesAnnotation(column, column + shown.length));
  }
}

/** The name of the frame, as readers see and hear it. */
function caption(title: string | undefined, varies: boolean): Element[] {
  return [
    h("span", title === undefined ? "Output" : `Output: ${title}`),
    ...(varies ? [h("small", "dotted: differs from run to run")] : []),
  ];
}

/**
 * Expressive Code plugin: output has a frame of its own, named "Output". Values that differ from
 * run to run are marked; they are those of the recorded run while the block is what was run.
 */
export function outputPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Output",
    hooks: {
      preprocessCode: ({ codeBlock }) => {
        if (!isOutput(codeBlock)) return;
        const values = [...recordedValues(codeBlock.metaOptions)];
        for (const line of codeBlock.getLines()) {
          if (line.text === anyLines) {
            line.editText(0, anyLines.length, ellipsis);
            line.addAnnotation(new LinesLeftOutAnnotation());
          } else fillLine(line, values.splice(0, wildcardsOf(line.text).length));
        }
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (!isOutput(codeBlock)) return;
        const varies = codeBlock
          .getLines()
          .some((line) => line.getAnnotations().some((a) => a instanceof VariesAnnotation));
        visit(renderData.blockAst, "element", (node) => {
          if (node.tagName === "figure") {
            removeClassName(node, "has-title");
            addClassName(node, "output");
          }
          if (node.tagName === "figcaption") {
            node.children = caption(codeBlock.props.title, varies);
          }
        });
      },
    },
  });
}
