import { normalize } from "./match.ts";

/**
 * Replaces a value by its wildcard and keeps the columns: a longer wildcard takes spaces away, a
 * shorter one adds them, on the side where the cell has its padding.
 */
function replaceKeepingWidth(line: string, start: number, end: number, wildcard: string): string {
  const before = line.slice(0, start);
  const after = line.slice(end);
  const grown = wildcard.length - (end - start);
  const inTable = line.includes(" | ") || /^ \S/.test(line);
  if (!inTable || grown === 0) return before + wildcard + after;
  const rightAligned = /(^|\|) +$/.test(before) && !/^ {2,}/.test(after);
  if (grown < 0) {
    const padding = " ".repeat(-grown);
    return rightAligned ? before + padding + wildcard + after : before + wildcard + padding + after;
  }
  if (rightAligned) {
    const spare = Math.min(grown, Math.max(0, (/ *$/.exec(before)?.[0].length ?? 0) - 1));
    return before.slice(0, before.length - spare) + wildcard + after;
  }
  const spare = Math.min(grown, Math.max(0, (/^ */.exec(after)?.[0].length ?? 0) - 1));
  return before + wildcard + after.slice(spare);
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g, "[TIME]"],
  [/(?<![\d:])-?\d\d:\d\d:\d\d\.\d+/g, "[TIME]"],
  [/\b[0-9A-F]{1,8}\/[0-9A-F]{5,8}\b/g, "[LSN]"],
  [/(?<=\bPID )\d+/g, "[PID]"],
  [/(?<![\w.-])-?\d+(?:\.\d+)? (?:bytes|kB|MB|GB|TB)\b/g, "[SIZE]"],
  [/(?<="(?:lsn\w*|ts_\w+|tx_?id|xmin|messageType_ts)": ?)\d+/gi, "[NUM]"],
  // Positions as decimal numbers, and times in microseconds.
  [/(?<![\w.:/-])\d{7,}(?![\w.])/g, "[NUM]"],
];

function replaceAll(line: string, pattern: RegExp, wildcard: string): string {
  let result = line;
  // From the right, so that the places of the earlier ones stay.
  for (const found of [...line.matchAll(pattern)].reverse()) {
    const end = found.index + found[0].length;
    result = replaceKeepingWidth(result, found.index, end, wildcard);
  }
  return result;
}

/** Columns of psql's tables whose values differ from run to run, by their heading. */
const volatileColumns: readonly (readonly [RegExp, string])[] = [
  [/^(active_|walsender_)?pid$/, "[PID]"],
  [/^(catalog_xmin|xmin|xid|backend_xid|catalog_age|age)$/, "[NUM]"],
];

interface Column {
  readonly start: number;
  readonly end: number;
  readonly wildcard: string;
}

function columnsOf(heading: string, rule: string): Column[] {
  let start = 0;
  return rule.split("+").flatMap((dashes) => {
    const end = start + dashes.length;
    const name = heading.slice(start, end).trim();
    const found = volatileColumns.find(([pattern]) => pattern.test(name));
    const column = found ? [{ start, end, wildcard: found[1] }] : [];
    start = end + 1;
    return column;
  });
}

function replaceCell(line: string, { start, end, wildcard }: Column): string {
  const cell = line.slice(start, end);
  const value = cell.trim();
  if (!/^\d+$/.test(value)) return line;
  const at = start + cell.indexOf(value);
  return replaceKeepingWidth(line, at, at + value.length, wildcard);
}

/** Replaces in recorded lines what will differ in the next run by typed wildcards. */
export function generalize(lines: readonly string[]): string[] {
  let columns: Column[] = [];
  return lines.map((line, index) => {
    const next = lines[index + 1] ?? "";
    if (/^-{2,}(\+-+)*$/.test(next)) columns = columnsOf(line, next);
    else if (!line.startsWith(" ") && normalize(line) !== "---") columns = [];
    const isRow = columns.length > 0 && line.startsWith(" ") && !/^-{2,}/.test(next);
    const cells = isRow
      ? [...columns].reverse().reduce((row, column) => replaceCell(row, column), line)
      : line;
    return shapes.reduce((text, [pattern, wildcard]) => replaceAll(text, pattern, wildcard), cells);
  });
}
