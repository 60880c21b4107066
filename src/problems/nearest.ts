import { distance } from "fastest-levenshtein";

/**
 * The candidate most like a mistyped word.
 * @returns `undefined` when none is near enough to be what was meant
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return ranked && ranked.edits <= Math.max(2, word.length / 5) ? ranked.candidate : undefined;
}
