/** A part of a sentence; one that names a step or a runbook has an address. */
export interface SentencePart {
  readonly text: string;
  readonly href?: string;
}

/** What a sentence may name, and where that is. */
export interface Mentionable {
  /** As the sentence names it. */
  readonly words: string;
  readonly href: string;
}

/** Steps of a page as its sentences name them: `the step Look at the slot`, with typed apostrophes. */
export const stepsAsNamed = (
  steps: Iterable<{ readonly anchor: string; readonly title: string }>,
): Mentionable[] =>
  [...steps].map(({ anchor, title }) => ({
    words: `step ${title.replaceAll("’", "'")}`,
    href: `#${anchor}`,
  }));

/** Runbooks as sentences of other ones name them: `the runbook 'The slot is lost, or was dropped'`. */
export const runbooksAsNamed = (titles: ReadonlyMap<string, string>): Mentionable[] =>
  [...titles].map(([id, title]) => ({ words: `'${title}'`, href: `../${id}/` }));

/** Takes a sentence apart where it names something; of two names that begin alike, the longer one. */
export function partsOf(sentence: string, known: readonly Mentionable[]): SentencePart[] {
  const addresses = new Map(known.map(({ words, href }) => [words, href]));
  if (addresses.size === 0) return [{ text: sentence }];
  const longest = [...addresses.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  return sentence
    .split(new RegExp(`(${longest.join("|")})`))
    .filter((text) => text !== "")
    .map((text) => {
      const href = addresses.get(text);
      return href === undefined ? { text } : { text, href };
    });
}
