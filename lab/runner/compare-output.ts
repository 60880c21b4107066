import {
  anyLines,
  linePieces,
  wildcards,
  type LinePiece,
} from "../../src/text/fences/wildcards.ts";

/** How expected lines lie over actual ones. */
export interface Match {
  /** For each expected line the index of its actual line; -1 for a line `...`. */
  readonly lines: readonly number[];
  /** What stood in the places of the wildcards within lines, in order. */
  readonly values: readonly string[];
}

/**
 * A line as it is compared: the width of columns and rules depends on names and values, so runs of
 * spaces count as one and a rule of psql's tables as three dashes.
 */
export function normalize(line: string): string {
  return line.replace(/-{3,}/g, "---").replace(/\s+/g, " ").trim();
}

/** Whether a piece is all that a cell of a table shows: such a cell may be empty. */
function isWholeCell(pieces: readonly LinePiece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!piece || !("wildcard" in piece) || piece.wildcard !== "[..]") return false;
  const begins = before !== undefined && "text" in before && before.text.endsWith("| ");
  return begins && (after === undefined || ("text" in after && after.text.startsWith(" |")));
}

/** The regular expression of an expected line, with a group for each wildcard. */
export function patternOf(expected: string): RegExp {
  const pieces = linePieces(normalize(expected));
  const source = pieces
    .map((piece, at) => {
      if ("text" in piece) {
        // The blank before a cell goes with what the cell shows.
        return RegExp.escape(isWholeCell(pieces, at + 1) ? piece.text.slice(0, -1) : piece.text);
      }
      const group = `(${wildcards[piece.wildcard]})`;
      return isWholeCell(pieces, at) ? `(?: ${group})?` : group;
    })
    .join("");
  return new RegExp(`^${source}$`);
}

/** The lines of an output, without empty ones at its end. */
export function linesOf(output: string): string[] {
  const lines = output
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/**
 * Lays expected lines over actual ones.
 * @returns `undefined` when they do not match
 */
export function match(expected: readonly string[], actual: readonly string[]): Match | undefined {
  const patterns = expected.map((line) => (line.trim() === anyLines ? undefined : patternOf(line)));
  const normal = actual.map(normalize);
  const failed = new Set<string>();

  function from(i: number, j: number): number[] | undefined {
    if (i === expected.length) return j === actual.length ? [] : undefined;
    const key = `${i},${j}`;
    if (failed.has(key)) return undefined;
    const rest = step(i, j);
    if (!rest) failed.add(key);
    return rest;
  }
  function step(i: number, j: number): number[] | undefined {
    const pattern = patterns[i];
    if (pattern) {
      const rest = pattern.test(normal[j] ?? "\0") ? from(i + 1, j + 1) : undefined;
      return rest && [j, ...rest];
    }
    for (let next = j; next <= actual.length; next++) {
      const rest = from(i + 1, next);
      if (rest) return [-1, ...rest];
    }
    return undefined;
  }

  const lines = from(0, 0);
  if (!lines) return undefined;
  const values = lines.flatMap((line, index) => {
    const [, ...found] = patterns[index]?.exec(normal[line] ?? "") ?? [];
    // An empty cell has no value of its own.
    return found.map((value: string | undefined) => value ?? "");
  });
  return { lines, values };
}
