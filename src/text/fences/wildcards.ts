import { fitCell, isTableRow } from "./table-cells.ts";

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

const pattern = new RegExp(Object.keys(wildcards).map(RegExp.escape).join("|"), "g");

/** A line of expected output in pieces: fixed text and wildcards, in order. */
export type LinePiece = { readonly text: string } | { readonly wildcard: Wildcard };

/** Splits a line of expected output at its wildcards. Empty text pieces are left out. */
export function linePieces(line: string): LinePiece[] {
  const pieces: LinePiece[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: line.slice(end, match.index) });
    pieces.push({ wildcard: match[0] as Wildcard });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

/** A piece of a line whose wildcards were filled: `value` marks what stood in a wildcard's place. */
export type FilledPiece = { readonly text: string } | { readonly value: string };

function fillCell(cell: string, take: () => string | undefined): FilledPiece[] {
  const pieces = linePieces(cell.trim());
  // The names of columns are centered; only cells whose content changes are aligned anew.
  if (!pieces.some((piece) => "wildcard" in piece)) return [{ text: cell }];
  const filled = pieces.map((piece): FilledPiece => {
    if ("text" in piece) return piece;
    const value = take();
    return value === undefined ? { text: piece.wildcard } : { value };
  });
  const content = filled.map((piece) => ("text" in piece ? piece.text : piece.value)).join("");
  const { before, after } = fitCell(content, cell);
  return [{ text: before }, ...filled, { text: after }];
}

/**
 * Puts recorded values in the places of a line's wildcards. The columns of a table stay as wide as
 * they are.
 * @param values one per wildcard, in order; a wildcard beyond them stays as text
 */
export function fillLine(line: string, values: readonly string[]): FilledPiece[] {
  let next = 0;
  const take = () => values[next++];
  if (isTableRow(line)) {
    return line
      .split("|")
      .flatMap((cell, index) => [...(index > 0 ? [{ text: "|" }] : []), ...fillCell(cell, take)])
      .filter((piece) => !("text" in piece) || piece.text !== "");
  }
  return linePieces(line).map((piece) => {
    if ("text" in piece) return piece;
    const value = take();
    return value === undefined ? { text: piece.wildcard } : { value };
  });
}
