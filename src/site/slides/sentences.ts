/** What ends with a period and no sentence. */
const abbreviations = /(?:\b(?:e\.g|i\.e|etc|vs|approx|[A-Z])\.)$/;

/** The first sentences of a text, on one line; the whole text where it has no more. */
export function firstSentences(text: string, count: number): string {
  const words = text.replace(/\s+/g, " ").trim().split(" ");
  const ends = words.flatMap((word, index) =>
    /[.!?:]["”’)]*$/.test(word) && !abbreviations.test(word) ? [index + 1] : [],
  );
  return words.slice(0, ends[count - 1] ?? words.length).join(" ");
}
