/** A section of a lesson on the page, in CSS pixels from the top of the window. */
export interface SectionBox {
  readonly id: string;
  /** Of its heading. */
  readonly top: number;
  /** Of its last line. */
  readonly end: number;
}

/** What was in view at one moment. */
interface Look {
  readonly at: number;
  readonly height: number;
  readonly tops: ReadonlyMap<string, number>;
}

/**
 * How long a line must stay in view, in milliseconds. Who reads headings and tables only passes a screen
 * in less than a second and still counts; a jump, also one that glides, passes many in that time.
 */
export const timeInView = 300;

/** Pixels that do not count, for heights that are rounded or grow a little: less than a line. */
const slack = 20;

/**
 * Which sections have been read. A section is read when all of it, from its heading to its end, has been
 * in view without a gap, each line for a moment: whether the page stood still or went on. A jump past a
 * section leaves a gap, and does not read it.
 */
export class SectionReading {
  /** The looks since the moment a line must have been in view from, and the one before. */
  #looks: Look[] = [];
  /** Up to where each section has been seen, in pixels below its heading. */
  readonly #seen = new Map<string, number>();

  /**
   * The page is looked at: after each move, and again when it has stood still for `timeInView`.
   * @param at milliseconds, of any clock that only goes forward
   * @param height of the window
   * @returns the sections that are read and whose end is in view, in order
   */
  look(at: number, boxes: readonly SectionBox[], height: number): string[] {
    const tops = new Map(boxes.map(({ id, top }) => [id, top]));
    this.#looks.push({ at, height, tops });
    const since = at - timeInView;
    while ((this.#looks[1]?.at ?? Infinity) <= since) this.#looks.shift();
    if ((this.#looks[0]?.at ?? at) > since) return [];
    for (const { id } of boxes) this.#extend(id);
    return boxes
      .filter(({ id, top, end }) => {
        const seen = this.#seen.get(id);
        return end >= 0 && end <= height + slack && seen !== undefined && seen + slack >= end - top;
      })
      .map(({ id }) => id);
  }

  /** Nobody looks at the page any more: what comes next begins a new look. */
  lookAway(): void {
    this.#looks = [];
  }

  /** Takes what stayed in view of a section during all looks to what has been seen of it. */
  #extend(id: string) {
    let from = -Infinity;
    let to = Infinity;
    for (const { tops, height } of this.#looks) {
      const top = tops.get(id);
      if (top === undefined) return;
      from = Math.max(from, -top);
      to = Math.min(to, height - top);
    }
    const seen = this.#seen.get(id) ?? 0;
    if (from <= seen + slack && to > seen) this.#seen.set(id, to);
  }
}
