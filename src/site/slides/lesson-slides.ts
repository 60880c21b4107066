import type { Root } from "hast";
import { besideTable } from "./beside-table.ts";
import { partsOfLesson, spaced, type Part } from "./parts.ts";
import { shownAt, speaksOfUnseen, wrongMovesOf } from "./shown-parts.ts";
import type { Slide } from "./slide.ts";
import { bodyOf, linesOfSlide, toldBy, type Text, type Told } from "./whole-texts.ts";

/** Sections that a class reads for itself. */
const left = /^(?:sources|on-other-versions)$/;

/** A text of fewer lines has no slide of its own beside another one of its section. */
const fewest = 2.6;

/** Fills the slides of one part, in the order of the lesson. */
class Filling {
  readonly #slides: Slide[] = [];
  readonly #part: Part;
  #texts: Text[] = [];
  #notes: string[] = [];

  constructor(part: Part) {
    this.#part = part;
  }

  get #lines(): number {
    return this.#texts.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** Whether the texts are worth a slide beside another one; an item stays with its list. */
  get #stand(): boolean {
    return this.#lines >= fewest || this.#texts.some(({ node }) => node.tagName === "li");
  }

  tell({ shown, said }: Told): void {
    this.#notes.push(...said);
    for (const text of shown) {
      if (this.#lines + text.lines > linesOfSlide) this.#turnBefore(text);
      this.#texts.push(text);
    }
  }

  /** What leads to a list goes with its first item. */
  #turnBefore({ node }: Text): void {
    const last = this.#texts.at(-1);
    const leads = node.tagName === "li" && last?.node.tagName === "p" && last.lines < fewest;
    const lead = leads && this.#texts.length > 1 ? this.#texts.splice(-1) : [];
    this.#turn();
    this.#texts.push(...lead);
  }

  add(slides: readonly Slide[]): void {
    const [first, ...rest] = slides;
    if (!first) return;
    const joined = this.#stand ? besideTable(first, this.#texts, "above") : undefined;
    if (joined) this.#texts = [];
    else if (this.#stand) this.#turn();
    const notes = [...this.#leftToSay(), ...first.notes];
    this.#slides.push({ ...(joined ?? first), notes }, ...rest);
  }

  /** The slides, with nothing left over; a part of which nothing is shown has its heading. */
  end(): Slide[] {
    const last = this.#slides.at(-1);
    if (last && !this.#stand)
      return [
        ...this.#slides.slice(0, -1),
        { ...last, notes: [...last.notes, ...this.#leftToSay()] },
      ];
    const joined = last && besideTable(last, this.#texts, "below");
    if (joined) {
      this.#texts = [];
      const notes = [...joined.notes, ...this.#leftToSay()];
      return [...this.#slides.slice(0, -1), { ...joined, notes }];
    }
    if (this.#texts.length > 0 || this.#notes.length > 0) this.#turn();
    return this.#slides;
  }

  #turn(): void {
    const { title, anchor, over } = this.#part;
    const body = bodyOf(this.#texts);
    this.#slides.push({ kind: "points", title, anchor, over, body, notes: this.#notes });
    this.#texts = [];
    this.#notes = [];
  }

  /** Texts that got no slide, and notes. */
  #leftToSay(): string[] {
    const said = [...this.#texts.map(({ node }) => spaced(node)), ...this.#notes];
    this.#texts = [];
    this.#notes = [];
    return said;
  }
}

function slidesOf(part: Part): Slide[] {
  const moves = wrongMovesOf(part);
  if (moves.length > 0) return moves;
  const { elements } = part;
  const filling = new Filling(part);
  for (const [index, element] of elements.entries()) {
    const told = speaksOfUnseen(index, part)
      ? { shown: [], said: [spaced(element)] }
      : toldBy(element, elements[index - 1], elements[index + 1]);
    filling.tell(told);
    filling.add(shownAt(index, part));
  }
  return filling.end();
}

/**
 * The slides of a lesson, from its headings, texts, diagrams, checks and wrong moves.
 * @param lesson the text of its page, whose headings stand at the top of the tree
 */
export function lessonSlides(lesson: Root): Slide[] {
  return partsOfLesson(lesson)
    .filter(({ anchor }) => !left.test(anchor))
    .flatMap(slidesOf);
}
