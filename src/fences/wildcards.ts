/**
 * Wildcards in recorded output. A line `...` stands for any number of lines. Within a line, `[..]`
 * stands for any text, and a typed wildcard for one value of its shape.
 */

/** What each wildcard within a line matches, as the source of a regular expression. */
export const wildcards = {
  "[..]": ".*?",
  "[LSN]": "[0-9A-F]{1,8}/[0-9A-F]{1,8}",
  "[TIME]":
    "(?:\\d{4}-\\d\\d-\\d\\d[ T])?(?:-?\\d+ days? )?\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?",
  "[SIZE]": "-?\\d+(?:\\.\\d+)?(?: ?(?:bytes|[kMGT]i?B|B))?",
  "[PID]": "\\d+",
  "[NUM]": "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?",
} as const;

export type Wildcard = keyof typeof wildcards;

/** The line that stands for any number of lines. */
export const anyLines = "...";

const pattern = /\[(?:\.\.|LSN|TIME|SIZE|PID|NUM)\]/g;

/** A line of expected output in pieces: fixed text and wildcards, in order. */
export type Piece = { readonly text: string } | { readonly wildcard: Wildcard };

/** Splits a line of expected output at its wildcards. Empty text pieces are left out. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: line.slice(end, match.index) });
    pieces.push({ wildcard: match[0] as Wildcard });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

/**
 * Puts recorded values in the places of wildcards.
 * @param values one per wildcard within a line, in order; wildcards beyond them stay as they are
 */
export function fillWildcards(output: string, values: readonly string[]): string {
  let next = 0;
  return output.replace(pattern, (wildcard) => values[next++] ?? wildcard);
}
