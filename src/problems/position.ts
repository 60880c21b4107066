/** A place in a source file. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** How many characters on that line the problem covers; 1 when only the point is known. */
  readonly length?: number;
}

/** Where a problem is: a place, or an explicit "no place", so that line 0 can never be printed. */
export type Place = Position | "whole-file";

interface UnistPoint {
  line: number;
  column: number;
}

/**
 * The place of a syntax tree node.
 * @param node a unist node, with or without a `position`
 * @returns its start, with a length when it begins and ends on one line
 */
export function placeOf(node: {
  position?: { start: UnistPoint; end: UnistPoint } | undefined;
}): Place {
  if (!node.position) return "whole-file";
  const { start, end } = node.position;
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
  return { line: start.line, column: start.column, length };
}

/**
 * The place of a character offset in a text.
 * @param text the whole file
 * @param offset characters from its beginning, 0-based
 */
export function placeAtOffset(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
