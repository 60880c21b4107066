/** As wide as libpq shows a line, and how much of it stays to the right of the caret. */
const [widest, rightOfCaret] = [60, 10];

/** The part of a long line that is shown, as libpq cuts it: to the right first. */
function cut(line: readonly string[], at: number): [from: number, to: number] {
  if (line.length <= widest) return [0, line.length];
  if (at + rightOfCaret <= widest) return [0, widest];
  const to = Math.min(line.length, at + rightOfCaret);
  return [Math.max(0, to - widest), to];
}

/**
 * The line of an error and the caret below it, as libpq writes them (`reportErrorPosition` in
 * src/interfaces/libpq/fe-protocol3.c).
 * @param position the number of a character of the statement, from 1
 * @returns `LINE 2: …` and the line of the caret; nothing when the statement has no such character
 */
export function placeLines(statement: string, position: number): string[] {
  // PostgreSQL counts characters, and a string of JavaScript has two units for some of them.
  const characters = Array.from(statement.replaceAll("\t", " "));
  if (position < 1 || position > characters.length + 1) return [];
  const before = characters.slice(0, position - 1);
  const number = before.filter((character) => character === "\n").length + 1;
  const at = before.length - (before.lastIndexOf("\n") + 1);
  const line = Array.from(characters.join("").split("\n")[number - 1] ?? "");
  const [from, to] = cut(line, at);
  const head = `LINE ${number}: ${from > 0 ? "..." : ""}`;
  const shown = line.slice(from, to).join("") + (to < line.length ? "..." : "");
  return [head + shown, `${" ".repeat(head.length + at - from)}^`];
}
