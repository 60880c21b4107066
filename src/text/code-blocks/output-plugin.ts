import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeBlock,
  type ExpressiveCodeLine,
  type ExpressiveCodePlugin,
} from "@expressive-code/core";
import { addClassName, h, removeClassName, visit, type Element } from "@expressive-code/core/hast";
import { anyLines, fillLine, linePieces, wildcards } from "../fences/wildcards.ts";
import { markFirstColumn } from "./first-column.ts";
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
  constructor(columnStart: number) {
    const inlineRange = { columnStart, columnEnd: columnStart + ellipsis.length };
    super({ inlineRange, renderPhase: "latest" });
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    const label = "Lines left out";
    return nodesToTransform.map((node) =>
      h("span", { role: "img", "aria-label": label, title: label }, node),
    );
  }
}

/** Whether a text holds the rule that psql draws between the names of columns and the rows. */
function isTable({ code }: ExpressiveCodeBlock): boolean {
  return /^-+(?:\+-+)+$/m.test(code);
}

function isOutput({ language, metaOptions }: ExpressiveCodeBlock): boolean {
  return language === "text" && metaOptions.getBoolean("output") === true;
}

function isCode({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("code");
}

function isWildcard(text: string): boolean {
  return Object.hasOwn(wildcards, text);
}

/** Puts the next values in the places of a line's wildcards; without a value the wildcard stays. */
function showLine(line: ExpressiveCodeLine, values: string[]): void {
  const count = linePieces(line.text).filter((piece) => "wildcard" in piece).length;
  const pieces = fillLine(line.text, values.splice(0, count)).map((piece) =>
    "value" in piece
      ? { text: piece.value, varies: true }
      : { text: piece.text, varies: isWildcard(piece.text) },
  );
  line.editText(0, line.text.length, pieces.map(({ text }) => text).join(""));
  let column = 0;
  for (const { text, varies } of pieces) {
    const end = column + text.length;
    if (varies && end > column) line.addAnnotation(new VariesAnnotation(column, end));
    column = end;
  }
}

/** Shows the line for lines left out, as far to the right as the author wrote it. */
function showEllipsis(line: ExpressiveCodeLine): void {
  const column = line.text.indexOf(anyLines);
  line.editText(column, column + anyLines.length, ellipsis);
  line.addAnnotation(new LinesLeftOutAnnotation(column));
}

/** What a runbook calls an output, such as "You should see"; `undefined` in lessons. */
function labelOf({ metaOptions }: ExpressiveCodeBlock): string | undefined {
  return metaOptions.getString("label");
}

/** The name of the frame, as readers see and hear it. */
function nameOf(codeBlock: ExpressiveCodeBlock): string {
  const { title } = codeBlock.props;
  const label = labelOf(codeBlock) ?? "Output";
  return title === undefined ? label : `${label}: ${title}`;
}

/** What stands above the output. */
function caption(codeBlock: ExpressiveCodeBlock, varies: boolean): Element[] {
  const label = labelOf(codeBlock) ?? "Output";
  // Of several outputs of one command the expected one explains the mark.
  const explains = label === "Output" || label === "You should see";
  return [
    h("span", nameOf(codeBlock)),
    ...(varies && explains ? [h("small", "dotted: differs from run to run")] : []),
  ];
}

/**
 * Expressive Code plugin: output has a frame of its own, named "Output". Values that differ from
 * run to run are marked; they are those of the recorded run while the block is what was run. It
 * comes before the placeholders: the widths of tables were recorded with their names in braces.
 */
export function outputPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Output",
    hooks: {
      preprocessMetadata: ({ codeBlock }) => {
        // A wrapped table is none: its frame scrolls sideways instead.
        if (isOutput(codeBlock) && isTable(codeBlock)) codeBlock.props.wrap = false;
      },
      preprocessCode: ({ codeBlock }) => {
        if (!isOutput(codeBlock)) return;
        const values = [...recordedValues(codeBlock.metaOptions)];
        for (const line of codeBlock.getLines()) {
          if (line.text.trim() === anyLines) showEllipsis(line);
          else showLine(line, values);
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
            node.children = caption(codeBlock, varies);
          }
          if (isTable(codeBlock) && labelOf(codeBlock) !== undefined && isCode(node)) {
            markFirstColumn(node);
          }
          // What scrolls must be reached by keys, also before a script has looked at it, and say what it is.
          if (node.tagName === "pre" && isTable(codeBlock)) {
            const ariaLabel = nameOf(codeBlock);
            Object.assign(node.properties, { tabIndex: 0, role: "group", ariaLabel });
          }
        });
      },
    },
  });
}
