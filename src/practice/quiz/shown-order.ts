/** A number from a text, the same everywhere: FNV-1a, https://www.rfc-editor.org/rfc/rfc9923. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The order in which a question shows steps that stand in their right order in its file: the same in
 * every build, and never the right one.
 * @param id of the question
 * @param count how many steps, at least 2
 * @returns their indices, as shown
 */
export function shownOrder(id: string, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => hashOf(`${id} ${a}`) - hashOf(`${id} ${b}`),
  );
  const isRight = order.every((step, place) => step === place);
  return isRight ? [...order.slice(1), 0] : order;
}
