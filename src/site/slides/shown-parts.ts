import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { changed, newElement, outermost } from "../../text/built/elements.ts";
import { has, isTag, spaced, type Part } from "./parts.ts";
import type { Slide } from "./slide.ts";
import { tableSlides } from "./table-slides.ts";
import { isCode } from "./whole-texts.ts";

const most = {
  wrongMoves: 3,
  lanes: 10,
  command: 9,
  checkWithCommand: 330,
} as const;

/** The plot of a film, with what happens in it as notes; none with more lanes than can be read from afar. */
function filmOf(figure: Element, { title, anchor }: Part): Slide[] {
  const [plot] = outermost(figure, has("film-plot"));
  const [caption] = outermost(figure, isTag(/^figcaption$/));
  const [name] = caption ? outermost(caption, isTag(/^strong$/)) : [];
  if (!plot || !caption || !name || outermost(plot, has("film-lane")).length > most.lanes)
    return [];
  const drawn = changed(plot, (node) => (node.tagName === "details" ? [] : "whole"));
  const said = caption.children.filter((node) => node !== name && node.type === "text");
  return [
    {
      ...{ kind: "film", anchor, over: title, body: [drawn] },
      title: spaced(name).replace(/\.$/, ""),
      notes: [spaced(newElement("p", {}, said))],
    },
  ];
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

/** The commands of a block, without what they print. */
function commandsIn(block: Element): string[] {
  return outermost(block, isTag(/^figure$/))
    .filter((figure) => !has("output")(figure))
    .flatMap((figure) => outermost(figure, isTag(/^pre$/)))
    .map((pre) => {
      const lines = outermost(pre, has("ec-line"));
      return (lines.length > 0 ? lines : [pre]).map((line) => toString(line).trimEnd()).join("\n");
    });
}

/** What is to be seen, with the command that shows it; a long one has a slide before it. */
function checkOf(box: Element, block: Element | undefined, { title, anchor }: Part): Slide[] {
  const of = { anchor, over: title, notes: [] };
  const said = box.children.filter((node) => node.type !== "element" || !has("state-label")(node));
  const command = (block ? commandsIn(block) : []).join("\n\n");
  const shown = command === "" ? [] : [newElement("pre", {}, [command])];
  const isLong =
    command.split("\n").length > most.command || spaced(box).length > most.checkWithCommand;
  if (!isLong || command === "")
    return [{ kind: "check", title: "Check", ...of, body: [...shown, ...said] }];
  return [
    { kind: "command", title: "What will it show?", ...of, body: shown },
    { kind: "check", title: "Check", ...of, body: said },
  ];
}

/** Wrong moves with their costs, a few to a slide; what to do instead is said. */
export function wrongMovesOf({ title, anchor, elements }: Part): Slide[] {
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
    notes: some.map((move) => `Instead: ${textOf(move, "instead")}`),
  }));
}

/** The diagrams, films, tables and checks within an element of a part, each a slide of its own. */
function shownWithin(element: Element, part: Part, before?: Element): Slide[] {
  const shown = ["diagram", "film", "state-check", "table-frame"];
  const isOne = (node: Element) => isCode(node) || shown.some((name) => has(name)(node));
  let block = before;
  return outermost(element, isOne).flatMap((each): Slide[] => {
    if (isCode(each)) block = each;
    if (has("diagram")(each)) return [diagramOf(each, part)];
    if (has("film")(each)) return filmOf(each, part);
    if (has("table-frame")(each)) return tableSlides(each, part);
    return has("state-check")(each) ? checkOf(each, block, part) : [];
  });
}

/**
 * The slides of what stands at this place of a part. A check is about the command before it; in a
 * step, about one of the same step.
 */
export function shownAt(index: number, part: Part): Slide[] {
  const { elements } = part;
  const element = elements[index];
  if (!element) return [];
  if (isTag(/^[uo]l$/)(element)) {
    const steps = element.children.filter((node) => node.type === "element");
    return steps.flatMap((step) => shownWithin(step, part));
  }
  return shownWithin(element, part, elements.slice(0, index).findLast(isCode));
}

/** Words with which a text speaks of what stands beside it. */
const ofPicture = /\b(?:above|below|board|film|tables?|plot|panels?|rows?|lines?|columns?)\b/i;

/** Whether a text speaks of a board or a table beside it that no slide shows, and so is only said. */
export function speaksOfUnseen(index: number, part: Part): boolean {
  const text = part.elements[index];
  if (text?.tagName !== "p" || !ofPicture.test(spaced(text))) return false;
  return [index - 1, index + 1].some((at) => {
    const beside = part.elements[at];
    const pictures = ["board", "film", "measured", "table-frame"];
    const isPicture = beside && pictures.some((name) => has(name)(beside));
    return isPicture && shownAt(at, part).length === 0;
  });
}
