import type { Element } from "hast";
import { newElement, outermost } from "../../text/built/elements.ts";
import { isTag, spaced, type Part } from "./parts.ts";
import type { Slide } from "./slide.ts";

/** What of a table one slide shows, and over how many slides a larger one may go. */
const most = { cells: 28, characters: 520, height: 470, columns: 6, slides: 3 } as const;

/** Of the text of a table's slide, which is smaller than that of others: src/styles/slides.css. */
const line = { characters: 90, height: 34 };

/** What stands around a row. */
const around = 17;

/** The height of a text across a table's slide, and of what stands around it. */
export const heightOf = (node: Element, more: number): number =>
  Math.max(1, Math.ceil(spaced(node).length / line.characters)) * line.height + more;

/** The height of each row of a table, in the order of the rows. */
export const rowHeights = (table: Element): number[] =>
  outermost(table, isTag(/^tr$/)).map((row) => heightOf(row, around));

const cellsOf = (node: Element) => outermost(node, isTag(/^t[hd]$/));

/** The rows as slides hold them, each with room for the head of the table. */
function partsOf(table: Element, head: readonly Element[]): Element[][] {
  // A cell has less room than its row: its lines are longer by what stands beside it.
  const columns = cellsOf(head[0] ?? table).length;
  const heightIn = (row: Element) => {
    const longest = Math.max(...cellsOf(row).map((cell) => spaced(cell).length));
    const room = line.characters / Math.max(2, columns / 1.5);
    return Math.max(heightOf(row, around), Math.ceil(longest / room) * line.height + around);
  };
  const room = most.height - head.map(heightIn).reduce((sum, each) => sum + each, 0);
  const parts: Element[][] = [];
  let left = 0;
  for (const row of outermost(table, isTag(/^tr$/))) {
    if (head.includes(row)) continue;
    const height = heightIn(row);
    if (height > left) {
      parts.push([]);
      left = room;
    }
    parts.at(-1)?.push(row);
    left -= height;
  }
  return parts;
}

/** A table as the lesson has it, over several slides where it is long; none where it is too large. */
export function tableSlides(frame: Element, { title, anchor, over }: Part): Slide[] {
  const [table] = outermost(frame, isTag(/^table$/));
  if (!table) return [];
  const slide = (shown: Element): Slide => ({
    ...{ kind: "table", title, anchor, over, notes: [] },
    body: [shown],
  });
  if (cellsOf(table).length <= most.cells && spaced(table).length <= most.characters)
    return [slide(table)];
  const [thead] = outermost(table, isTag(/^thead$/));
  const head = thead ? outermost(thead, isTag(/^tr$/)) : [];
  const parts = partsOf(table, head);
  const columns = cellsOf(head[0] ?? table).length;
  if (!thead || parts.length > most.slides || columns > most.columns) return [];
  return parts.map((rows, index) => ({
    ...slide({ ...table, children: [thead, newElement("tbody", {}, rows)] }),
    title: parts.length > 1 ? `${title} (${index + 1} of ${parts.length})` : title,
  }));
}
