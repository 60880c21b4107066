import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { changed, classesOf, newElement, outermost } from "../../text/built/elements.ts";
import { has, isTag, spaced } from "./parts.ts";
import { lengthByItself, sentencesOf } from "./sentences.ts";

/** A paragraph or an item that a slide shows, and the lines that it takes there. */
export interface Text {
  readonly node: Element;
  readonly lines: number;
}

/** What a part says: shown whole, or said because it is too long or speaks of what no slide shows. */
export interface Told {
  readonly shown: readonly Text[];
  readonly said: readonly string[];
}

/** Lines of text that fit below the title of a slide. */
export const linesOfSlide = 11;

const perLine = 74;
const longest = 420;
/** Before a command, fewer characters than this only lead to it. */
const leads = 120;

const isList = isTag(/^[uo]l$/);
const nested = isTag(/^(?:ul|ol|pre|figure|table|div|details)$/);

/** Whether an element is a command, its output, or an experiment with both. */
export const isCode = (node: Element) =>
  ["run-block", "lab-only", "expressive-code"].some((name) => has(name)(node));

const linesOf = (node: Element) =>
  Math.ceil(spaced(node).length / perLine) + (node.tagName === "li" ? 0.25 : 0.75);

/** The first so many characters of these nodes. */
function cutTo(nodes: readonly ElementContent[], length: number): ElementContent[] {
  let left = length;
  return nodes.flatMap((node): ElementContent[] => {
    const size = toString(node).length;
    const taken = Math.min(size, left);
    left -= taken;
    if (taken === 0) return [];
    if (node.type === "text") return [{ ...node, value: node.value.slice(0, taken) }];
    return node.type === "element" ? [{ ...node, children: cutTo(node.children, taken) }] : [];
  });
}

/** An element's text without links: a slide is not pressed. */
const unlinked = (node: Element) =>
  changed(node, (each) => (each.tagName === "a" ? each.children : [each]));

const textOf = (tagName: string, nodes: readonly ElementContent[]): Text[] => {
  const all = newElement(tagName, {}, nodes);
  const node = newElement(tagName, {}, cutTo(nodes, lengthByItself(toString(all).trimEnd())));
  return spaced(node) === "" ? [] : [{ node, lines: linesOf(node) }];
};

const sizeOf = (texts: readonly Text[]) =>
  texts.reduce((sum, { node }) => sum + spaced(node).length, 0);

/** A paragraph, between what stands before and behind it. */
function paragraphOf(node: Element, before?: Element, behind?: Element): Told {
  const all = spaced(node);
  const said: Told = { shown: [], said: [all] };
  const isPointer = sentencesOf(all).length === 1 && outermost(node, isTag(/^a$/)).length > 0;
  if (all.length > longest || isPointer || (before && isCode(before))) return said;
  const { children } = unlinked(node);
  if (all.endsWith(":") && behind && isList(behind)) {
    const whole = newElement("p", {}, children);
    return { shown: [{ node: whole, lines: linesOf(whole) }], said: [] };
  }
  const shown = textOf("p", children);
  const leadsOn = all.endsWith(":") || (behind && isCode(behind));
  return leadsOn && sizeOf(shown) < leads ? said : { shown, said: [] };
}

/** An item's own words: its first paragraph, or what stands before anything nested in it. */
function wordsOf(item: Element): ElementContent[] {
  const own = item.children.find((n) => n.type === "element" && n.tagName === "p");
  if (own?.type === "element") return unlinked(own).children;
  const inner = item.children.filter((n) => n.type !== "element" || !nested(n));
  return unlinked({ ...item, children: inner }).children;
}

/** The sentence in bold that an item begins with. Fewer than three words are a label. */
function statementOf(words: readonly ElementContent[]): Element | undefined {
  const [first] = words.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (first?.type !== "element" || first.tagName !== "strong") return undefined;
  return /^(?:\S+\s+){2,}\S.*[.?!]$/.test(spaced(first)) ? first : undefined;
}

const onOneLine = (nodes: readonly ElementContent[]) => spaced(newElement("p", {}, nodes));

/** Items by the statements that they begin with; what each goes on with is said. */
function statementsOf(items: readonly (readonly ElementContent[])[]): Told | undefined {
  const all = items.flatMap((words) => {
    const statement = statementOf(words);
    return statement ? [{ statement, words }] : [];
  });
  if (all.length < items.length) return undefined;
  const said = all.map(({ statement, words }) =>
    onOneLine(words).slice(spaced(statement).length).trim(),
  );
  return {
    shown: all.flatMap(({ statement }) => textOf("li", statement.children)),
    said: said.filter((rest) => rest !== "" && !rest.endsWith(":")),
  };
}

/** Items, whole; where they are too much for a slide and each begins with a statement, these. */
function listOf(list: Element): Told {
  const items = list.children.filter((node) => node.type === "element").map(wordsOf);
  const whole = items.flatMap((words) => textOf("li", words));
  const lines = whole.reduce((sum, text) => sum + text.lines, 0);
  const statements = lines > linesOfSlide ? statementsOf(items) : undefined;
  if (statements) return statements;
  return {
    shown: whole.filter((text) => sizeOf([text]) <= longest),
    said: items.map(onOneLine).filter((words) => words.length > longest),
  };
}

/**
 * What one element of a part says. Nothing is cut in the middle of a thought: a paragraph is shown
 * whole or left to the notes, and so is an item.
 * @param before the element before it
 * @param behind the element behind it
 */
export function toldBy(node: Element, before?: Element, behind?: Element): Told {
  if (node.tagName === "p" && classesOf(node).length === 0)
    return paragraphOf(node, before, behind);
  return isList(node) ? listOf(node) : { shown: [], said: [] };
}

/** Paragraphs and items as a slide's body: items that follow each other are one list. */
export function bodyOf(texts: readonly Text[]): Element[] {
  const body: Element[] = [];
  for (const { node } of texts) {
    const last = body.at(-1);
    if (node.tagName !== "li") body.push(node);
    else if (last?.tagName === "ul") last.children.push(node);
    else body.push(newElement("ul", {}, [node]));
  }
  return body;
}
