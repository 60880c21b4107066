/** A section of a lesson on the page, in CSS pixels from the top of the window. */
export interface SectionBox {
  readonly id: string;
  /** Of its heading. */
  readonly top: number;
  /** Of its last line. */
  readonly end: number;
}

/**
 * Which sections have been read, from what was in view whenever the page rested. A section is read
 * when its heading has been in view and its end is: a jump past a section does not read it.
 */
export class SectionReading {
  readonly #begun = new Set<string>();

  /**
   * The page rests.
   * @param height of the window
   * @returns the sections that are read now, in order
   */
  rest(boxes: readonly SectionBox[], height: number): string[] {
    const inView = (y: number) => y >= 0 && y <= height;
    for (const { id, top } of boxes) if (inView(top)) this.#begun.add(id);
    return boxes.filter(({ id, end }) => this.#begun.has(id) && inView(end)).map(({ id }) => id);
  }
}
