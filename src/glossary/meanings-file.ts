/** The file of meanings beside the page of the glossary: loaded once a reader asks about a term. */
export const termsFile = "terms.json";

/** What terms mean, by their ids. */
export type TermMeanings = Readonly<Record<string, string>>;
