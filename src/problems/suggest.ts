/** What a slip of the pen was meant as, or what to write instead. */
export const didYouMean = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;

/** The same behind a sentence that says what to write. */
export const perhaps = (nearest: string | undefined): string =>
  nearest === undefined ? "" : ` Perhaps "${nearest}" is meant.`;

/**
 * The remedy for an anchor that is not there: the one that is meant, and those there are.
 * @param anchors of the headings, as an author writes them there: with # in a link, without in YAML
 */
export function writeAnchor(nearest: string | undefined, anchors: readonly string[]): string {
  if (anchors.length === 0) return "There is no heading yet to lead to: write one first.";
  return `${didYouMean(nearest, "Write the anchor of a heading.")} There are: ${anchors.join(", ")}.`;
}
