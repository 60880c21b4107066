/** What a reader was told about an answer. */
export interface Grade {
  readonly right: boolean;
  readonly words: string;
  /** The options or steps whose reasons come first, by index: what was chosen, or the step out of place. */
  readonly about: readonly number[];
}

/**
 * Grades a choice.
 * @param chosen the options that were chosen, by index
 * @param right the options that are right, by index
 * @returns `undefined` when nothing was chosen
 */
export function gradeChoice(
  chosen: readonly number[],
  right: readonly number[],
): Grade | undefined {
  if (chosen.length === 0) return undefined;
  const about = [...chosen];
  const hit = chosen.filter((index) => right.includes(index)).length;
  const wrong = chosen.length - hit;
  if (wrong === 0 && hit === right.length) return { right: true, words: "Right.", about };
  if (right.length === 1) return { right: false, words: "Not right.", about };
  const found = `You found ${hit} of ${right.length} right options`;
  const added = wrong === 0 ? "" : ` and chose ${wrong} that ${wrong === 1 ? "is" : "are"} not`;
  return { right: false, words: `Not right yet. ${found}${added}.`, about };
}

/**
 * Grades an order.
 * @param order the steps as they were put, by their index in the right order
 */
export function gradeOrder(order: readonly number[]): Grade {
  const first = order.findIndex((step, place) => step !== place);
  if (first < 0) return { right: true, words: "Right.", about: [] };
  return {
    right: false,
    words: `Not right yet. The first ${first} of ${order.length} are in place.`,
    about: order.slice(first, first + 1),
  };
}
