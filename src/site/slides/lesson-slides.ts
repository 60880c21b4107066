import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { changed, classesOf, newElement, outermost } from "../../text/built/elements.ts";
import { firstSentences } from "./sentences.ts";
import type { Slide } from "./slide.ts";

/** Sections that a class reads for itself. */
const left = /^(?:sources|on-other-versions)$/;

const most = {
  ...{ points: 7, sentences: 4, notes: 5, wrongMoves: 3 },
  ...{ cells: 28, characters: 520 },
} as const;

/** What stands below one heading, up to the next one. */
interface Part {
  readonly title: string;
  readonly anchor: string;
  /** The heading above this one. */
  readonly over: string | undefined;
  readonly elements: Element[];
}

const has = (name: string) => (node: Element) => classesOf(node).includes(name);
const spaced = (node: Element) => toString(node).replace(/\s+/g, " ").trim();
const isTag = (pattern: RegExp) => (node: Element) => pattern.test(node.tagName);

const stringOf = (value: unknown) => (typeof value === "string" ? value : "");

/** The parts of a lesson below its headings of the second and third level. */
function partsOf(lesson: Root): Part[] {
  const parts: Part[] = [];
  let section: string | undefined;
  for (const node of lesson.children) {
    if (node.type !== "element") continue;
    const isSection = node.tagName === "h2";
    if (!isSection && node.tagName !== "h3") {
      parts.at(-1)?.elements.push(node);
      continue;
    }
    const title = spaced(node);
    const anchor = stringOf(node.properties["id"]);
    if (isSection) section = title;
    parts.push({ title, anchor, over: isSection ? undefined : section, elements: [] });
  }
  return parts;
}

/** A paragraph or an item as one line: what it begins with in bold, or its first sentence. */
function pointOf(item: Element): ElementContent[] {
  const [paragraph = item] = outermost(item, isTag(/^p$/));
  const [first] = paragraph.children.filter(
    (node) => node.type !== "text" || node.value.trim() !== "",
  );
  if (first?.type === "element" && first.tagName === "strong") return first.children;
  const nested = isTag(/^(?:ul|ol|pre|figure|table|div)$/);
  const own = {
    ...item,
    children: item.children.filter((n) => n.type !== "element" || !nested(n)),
  };
  return [{ type: "text", value: firstSentences(toString(own), 1) }];
}

const endsWithColon = (nodes: readonly ElementContent[]) =>
  toString(newElement("p", {}, nodes))
    .trim()
    .endsWith(":");

const listOf = (items: readonly (readonly ElementContent[])[]) =>
  newElement(
    "ul",
    {},
    items.map((item) => newElement("li", {}, item)),
  );

/** The beginnings of a part's paragraphs; what only leads to the next block says nothing by itself. */
function beginningsOf({ elements }: Part, sentences: number): string[] {
  return elements
    .filter((node) => node.tagName === "p" && classesOf(node).length === 0)
    .map((paragraph) => firstSentences(toString(paragraph), sentences))
    .filter((text) => text !== "" && !text.endsWith(":"));
}

function pointsOf(part: Part): Slide {
  const { title, anchor, over, elements } = part;
  const said = beginningsOf(part, 1);
  const items = elements
    .filter(isTag(/^[uo]l$/))
    .flatMap((list) => list.children.filter((node) => node.type === "element"))
    .map(pointOf)
    .filter((point) => !endsWithColon(point));
  const [first, ...rest] = said.map((text): ElementContent[] => [{ type: "text", value: text }]);
  const points = items.length > 0 ? items : rest.slice(0, most.sentences);
  const lead = first ? [newElement("p", {}, first)] : [];
  const list = points.length > 0 ? [listOf(points.slice(0, most.points))] : [];
  const notes = beginningsOf(part, 2).slice(0, most.notes);
  return { kind: "points", title, anchor, over, body: [...lead, ...list], notes };
}

/** A table as the lesson has it; `undefined` for one that the last row of seats could not read. */
function tableOf(frame: Element, { title, anchor, over }: Part): Slide | undefined {
  const [table] = outermost(frame, isTag(/^table$/));
  const cells = outermost(frame, isTag(/^t[hd]$/)).length;
  if (!table || cells > most.cells || spaced(table).length > most.characters) return undefined;
  return { kind: "table", title, anchor, over, body: [table], notes: [] };
}

/** A picture without what is pressed, and the words of its description as notes. */
function diagramOf(figure: Element, { title, anchor }: Part): Slide {
  const [picture] = outermost(figure, has("diagram-picture"));
  const [caption] = outermost(figure, isTag(/^figcaption$/));
  const [text] = outermost(figure, has("diagram-text")).flatMap((d) => outermost(d, isTag(/^p$/)));
  const whole = picture ? [changed(picture, () => "whole")] : [];
  return {
    ...{ kind: "diagram", anchor, over: title, body: whole },
    title: caption ? spaced(caption) : title,
    notes: text ? [spaced(text)] : [],
  };
}

function checkOf(box: Element, { title, anchor }: Part): Slide {
  const body = box.children.filter((node) => node.type !== "element" || !has("state-label")(node));
  return { kind: "check", title: "Check", anchor, over: title, body, notes: [] };
}

/** Wrong moves with their costs, a few to a slide; what to do instead is said. */
function wrongMovesOf({ title, anchor, elements }: Part): Slide[] {
  const moves = elements.flatMap((node) => outermost(node, has("wrong-move")));
  const slides = Array.from({ length: Math.ceil(moves.length / most.wrongMoves) }, (_, index) =>
    moves.slice(index * most.wrongMoves, (index + 1) * most.wrongMoves),
  );
  const textOf = (move: Element, name: string) =>
    outermost(move, has(name))
      .map((node) => spaced(node))
      .join(" ");
  return slides.map((some) => ({
    ...{ kind: "wrong-moves", title, anchor },
    body: some.map((move) =>
      newElement("div", { className: ["slide-move"] }, [
        newElement("p", {}, [newElement("strong", {}, [textOf(move, "wrong-title")])]),
        newElement("p", {}, [textOf(move, "cost")]),
      ]),
    ),
    notes: some.map((move) => `Instead: ${firstSentences(textOf(move, "instead"), 2)}`),
  }));
}

function slidesOf(part: Part): Slide[] {
  const { elements } = part;
  const moves = wrongMovesOf(part);
  const shown = ["diagram", "state-check", "table-frame"];
  const rest = elements
    .flatMap((node) => outermost(node, (each) => shown.some((name) => has(name)(each))))
    .flatMap((each): Slide[] => {
      if (has("diagram")(each)) return [diagramOf(each, part)];
      return has("state-check")(each)
        ? [checkOf(each, part)]
        : [tableOf(each, part)].flatMap((t) => t ?? []);
    });
  const points = pointsOf(part);
  return [...(points.body.length > 0 && moves.length === 0 ? [points] : []), ...rest, ...moves];
}

/**
 * The slides of a lesson, from its headings, diagrams, checks and wrong moves.
 * @param lesson the text of its page, whose headings stand at the top of the tree
 */
export function lessonSlides(lesson: Root): Slide[] {
  return partsOf(lesson)
    .filter(({ anchor }) => !left.test(anchor))
    .flatMap(slidesOf);
}
