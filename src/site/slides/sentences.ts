/** What ends with a period and no sentence. */
const abbreviations = /(?:\b(?:e\.g|i\.e|etc|vs|approx|[A-Z])\.)$/;

/** The sentences of a text as they stand in it, each with the space before it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let sentence = "";
  for (const word of text.match(/\s*\S+/g) ?? []) {
    sentence += word;
    if (!/[.!?]["”’)]*$/.test(word) || abbreviations.test(word)) continue;
    sentences.push(sentence);
    sentence = "";
  }
  return sentence === "" ? sentences : [...sentences, sentence];
}

/**
 * How much of a text stands by itself: all of it, or what comes before its last sentence where that one
 * ends with a colon and so announces what follows.
 * @returns a number of characters
 */
export function lengthByItself(text: string): number {
  if (!text.trimEnd().endsWith(":")) return text.length;
  return sentencesOf(text).slice(0, -1).join("").length;
}
