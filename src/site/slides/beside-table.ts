import { isTag } from "./parts.ts";
import type { Slide } from "./slide.ts";
import { heightOf, rowHeights } from "./table-slides.ts";
import { bodyOf, type Text } from "./whole-texts.ts";

/** Lines that a text may take on the slide of a table, and the units of height that both may. */
const most = { lines: 5, height: 480 };

/** What stands around a paragraph. */
const around = 24;

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/**
 * The slide of a table with a short text of its section on it, which would else have a slide of its own.
 * @param side on which of its sides the text stands in the lesson
 * @returns `undefined` for another slide, and where there is no room
 */
export function besideTable(
  slide: Slide,
  texts: readonly Text[],
  side: "above" | "below",
): Slide | undefined {
  const body = slide.body.filter((node) => node.type === "element");
  const table = body.find(isTag(/^table$/));
  if (slide.kind !== "table" || !table || texts.length === 0) return undefined;
  const others = [...body.filter((node) => node !== table), ...texts.map(({ node }) => node)];
  const height = sum(rowHeights(table)) + sum(others.map((node) => heightOf(node, around)));
  if (sum(texts.map(({ lines }) => lines)) > most.lines || height > most.height) return undefined;
  const text = bodyOf(texts);
  return { ...slide, body: side === "above" ? [...text, ...body] : [...body, ...text] };
}
