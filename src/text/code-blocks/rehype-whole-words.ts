import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { cutIntoWords, hasRoom, isBreakable } from "./whole-words-plugin.ts";

/** Whether a word fits into any line: a reader's own name in it may be a long one. */
const isShort = (node: Element) =>
  hasRoom(toString(node)) && node.children.every(({ type }) => type === "text");

/** What a word needs to stay whole; a longer one may be broken where its line has no room for it. */
const classesFor = (node: Element) => (isShort(node) ? ["w"] : ["w", "long"]);

const isWord = (text: string) => !/\s/.test(text) && isBreakable(text);

const marked = (node: Element): Element => ({
  ...node,
  properties: { ...node.properties, className: classesFor(node) },
});

const wordIn = (value: string): ElementContent => {
  const text = { type: "text" as const, value };
  return isBreakable(value)
    ? marked({ type: "element", tagName: "span", properties: {}, children: [text] })
    : text;
};

/** A piece of inline code, the words that stay whole in elements of their own. */
function wordsOf(child: ElementContent): ElementContent[] {
  if (child.type === "element") return [isWord(toString(child)) ? marked(child) : child];
  const cut = child.type === "text" ? cutIntoWords(child.value, isBreakable) : undefined;
  return cut ? cut.map(wordIn) : [child];
}

/**
 * Rehype plugin: in inline code, options and names stay whole where a line wraps, as they do in blocks.
 * A character that forbids the break, such as U+2011, would be copied with the name.
 */
export function rehypeWholeWords() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName === "pre") return SKIP;
      if (node.tagName !== "code" || !parent || index === undefined) return undefined;
      if (isWord(toString(node))) parent.children[index] = marked(node);
      else node.children = node.children.flatMap(wordsOf);
      return SKIP;
    });
  };
}
