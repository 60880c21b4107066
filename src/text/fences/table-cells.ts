/** Whether a line is a row of a table as psql prints them: cells between bars, each after a space. */
export function isTableRow(line: string): boolean {
  return line.startsWith(" ") && line.includes(" |");
}

/**
 * Puts another content into a cell of a table and keeps its width and alignment, as far as it fits.
 * @param content without spaces around it
 * @param like the cell as it was, with its spaces; the last cell of a row has none after its text
 */
export function fitCell(content: string, like: string): { before: string; after: string } {
  const last = !like.endsWith(" ");
  const right = /^ {2,}\S/.test(like) || /^ (?:-?[\d.]+|\[(?:NUM|PID)\])\s?$/.test(like);
  const room = Math.max(0, like.length - content.length - (last ? 1 : 2));
  if (right) return { before: " ".repeat(room + 1), after: last ? "" : " " };
  return { before: " ", after: last ? "" : " ".repeat(room + 1) };
}
