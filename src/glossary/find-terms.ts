import type { GlossaryEntry } from "./glossary.ts";

/** The spellings by which texts are searched for terms. */
export interface TermSpellings {
  /** Entries by a spelling in small letters. */
  readonly ids: ReadonlyMap<string, { readonly id: string; readonly spelling: string }>;
  /** What a sentence may hold; `undefined` when no entry has such a spelling. */
  readonly inSentences: RegExp | undefined;
}

const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");

/** Whether a spelling is a word of a system, such as `offset.flush.interval.ms`, and never of a sentence. */
const isCode = (spelling: string) => /[_.]/.test(spelling);

/** Prepares the glossary for looking its terms up; those that are too common to be marked are left out. */
export function termSpellings(entries: readonly GlossaryEntry[]): TermSpellings {
  const all = entries
    .filter(({ common }) => !common)
    .flatMap(({ id, term, code, spelled = [] }) =>
      [term, ...spelled].map((spelling) => ({ id, spelling, code: code ?? isCode(spelling) })),
    );
  const words = all
    .filter(({ code }) => !code)
    .map(({ spelling }) => spelling)
    // "replication slot" before "slot".
    .sort((a, b) => b.length - a.length);
  return {
    ids: new Map(all.map(({ id, spelling }) => [spelling.toLowerCase(), { id, spelling }])),
    inSentences:
      words.length === 0
        ? undefined
        : new RegExp(`(?<![\\w.-])(${words.map(escaped).join("|")})s?(?![\\w-])`, "gi"),
  };
}

/** The entry of a spelling; an abbreviation is one in capitals only. */
function entryOf(found: string, { ids }: TermSpellings): string | undefined {
  const entry = ids.get(found.toLowerCase().replaceAll(/\s+/g, " "));
  if (!entry) return undefined;
  const { id, spelling } = entry;
  return spelling === spelling.toUpperCase() && found !== spelling ? undefined : id;
}

/** The entry whose spelling a piece of inline code is, if there is one. */
export const termIn = (code: string, spellings: TermSpellings): string | undefined =>
  spellings.ids.get(code.toLowerCase())?.spelling === code
    ? spellings.ids.get(code.toLowerCase())?.id
    : undefined;

/** The terms in a text of a sentence, with their places, from left to right; plurals in -s are found too. */
export function findTerms(
  text: string,
  spellings: TermSpellings,
): { id: string; index: number; length: number }[] {
  return [...text.matchAll(spellings.inSentences ?? /$^/g)].flatMap(
    ({ 0: whole, 1: found = "", index }) => {
      const id = entryOf(found, spellings);
      return id === undefined ? [] : [{ id, index, length: whole.length }];
    },
  );
}
