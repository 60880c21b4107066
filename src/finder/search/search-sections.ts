import type { SectionIndex, ShownSection } from "./section-index.ts";
import { synonymsOf } from "./synonyms.ts";
import { termsOf } from "./terms.ts";

/** A pasted page of log holds its answer in its first lines. */
const longest = 40;

/** Nobody types more; what is pasted has no slips, and looking for them takes long. */
const typed = 14;

/** How much a slip of the fingers may change, as part of the word's length. */
const slips = (term: string) => (term.length < 5 ? false : term.length > 8 ? 0.25 : 0.2);

const weights = { heading: 2.5, page: 1.2, symptoms: 3.5, text: 1 };

/** Sections that repeat what others say, and those that only end a page. */
const closing = /#(?:takeaways|seen|put-back|done-when|before-you-begin)$/;

/** A runbook is offered before its steps: who is in trouble begins at its first line. */
function rank({ address, kind }: ShownSection): number {
  const isStep = kind === "Runbook" && address.includes("#");
  if (closing.test(address)) return 0.6;
  if (isStep || address.startsWith("/messages/")) return 0.8;
  // A sentence on a word is an answer where nothing else is about it.
  if (kind === "Term") return 0.5;
  return kind === "Runbook" ? 1.15 : kind === "Quiz" ? 0.5 : 1;
}

/** A section that was found. */
export interface Found extends ShownSection {
  readonly score: number;
}

/**
 * Looks for sections: the more of the question a section holds, the better, and most in its heading or among its
 * symptoms. Slips and other words for the same count less.
 * @param question words, or a line as it was pasted
 * @returns the best first; nothing when no word is known
 */
export function searchSections(
  { sections, known, search }: SectionIndex,
  question: string,
): Found[] {
  const terms = [...new Set(termsOf(question))].slice(0, longest);
  const isTyped = terms.length <= typed;
  const meant = synonymsOf(terms);
  const found = search.search(
    {
      combineWith: "OR",
      queries: [
        {
          queries: terms,
          fuzzy: (term) => isTyped && !known.has(term) && slips(term),
          prefix: (term) => isTyped && !known.has(term) && term.length > 3,
        },
        ...(meant.length > 0 ? [{ queries: meant, boostTerm: () => 0.4 }] : []),
      ],
    },
    { boost: weights, combineWith: "OR", bm25: { k: 1.2, b: 0.4, d: 0.5 } },
  );
  return found
    .flatMap(({ id, score, queryTerms }) => {
      const section = sections[id as number];
      if (!section) return [];
      const share = queryTerms.filter((term) => terms.includes(term)).length / terms.length;
      return [{ ...section, score: score * (0.35 + share) * rank(section) }];
    })
    .sort((a, b) => b.score - a.score);
}
