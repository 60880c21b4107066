/** Something of the lesson's rehearsal that stands in a runbook's commands. */
export interface Blank {
  /**
   * What takes its place: a word that names nothing and that no setting takes, so that a command in
   * which it was left touches nothing of the reader's. Without one the reader compares it with their
   * own.
   */
  readonly name?: `FILL_IN_${string}`;
  /** What belongs there; a phrase. */
  readonly what: string;
}

/** By what stands in the lesson. Longer texts come before those that are part of them. */
export type Blanks = Readonly<Record<string, Blank>>;

/** A command with its blanks: nothing of the lab is left that could act on another system. */
export function withBlanks(code: string, blanks: Blanks = {}): string {
  return Object.entries(blanks).reduce(
    (text, [literal, { name }]) => (name ? text.replaceAll(literal, () => name) : text),
    code,
  );
}

/** What a reader is asked to fill in or to compare, each once: the word, and what belongs there. */
export function blankLines(blanks: Blanks = {}): readonly (readonly [string, string])[] {
  const lines = Object.entries(blanks).map(
    ([literal, { name = literal, what }]) => [name, what] as const,
  );
  return [...new Map(lines)];
}
