import { definePlugin, type ExpressiveCodePlugin } from "@expressive-code/core";
import { h, SKIP, visit, type ElementContent } from "@expressive-code/core/hast";

/** Letters that have room in a frame on a phone of 390 px, also in a step. A longer word has to be broken. */
const room = 30;

/** A word in which browsers see a place to break a line: after `-`, `/`, `?` or `|`. */
const breakable = /[-/?|](?=\S)/;

/** Words with the spaces between them; the backslash that continues a command belongs to the word before it. */
const pieces = /\S+ \\(?=\n?$)|\S+|\s+/g;

/** Whether a browser would break a word. */
export const isBreakable = (word: string) => breakable.test(word);

/** Whether a word stays whole in a line of code. */
export const hasRoom = (piece: string) =>
  piece.length <= room && (isBreakable(piece) || piece.endsWith(" \\"));

/**
 * A text cut so that some of its words stand in an element of their own.
 * @param isWhole which ones; those that a browser would break and that have room, when left out
 */
export function cutIntoWords(text: string, isWhole = hasRoom): string[] | undefined {
  const all = text.match(pieces) ?? [];
  if (!all.some(isWhole)) return undefined;
  return all.reduce<string[]>((cut, piece) => {
    const last = cut.at(-1);
    if (last === undefined || isWhole(piece) || isWhole(last)) return [...cut, piece];
    return [...cut.slice(0, -1), last + piece];
  }, []);
}

/**
 * Expressive Code plugin: where a line wraps, options, names and addresses stay whole: `--bootstrap-server`
 * is not broken after its hyphens. What is copied stays the same.
 */
export function wholeWordsPlugin(): ExpressiveCodePlugin {
  return definePlugin({
    name: "Whole words",
    hooks: {
      postprocessRenderedLine: ({ renderData }) => {
        visit(renderData.lineAst, "text", (node, index, parent) => {
          const cut = cutIntoWords(node.value);
          if (!cut || !parent || index === undefined) return undefined;
          const nodes: ElementContent[] = cut.map((text) =>
            hasRoom(text) ? h("span.w", text) : { type: "text", value: text },
          );
          parent.children.splice(index, 1, ...nodes);
          return [SKIP, index + nodes.length];
        });
      },
    },
  });
}
