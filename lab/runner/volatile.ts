import { fitCell, isTableRow } from "../../src/fences/table-cells.ts";

/** Gives the cells of a changed row the widths that they had. */
function keepColumns(changed: string, row: string): string {
  if (changed === row || !isTableRow(row)) return changed;
  const cells = row.split("|");
  return changed
    .split("|")
    .map((cell, index) => {
      const { before, after } = fitCell(cell.trim(), cells[index] ?? cell);
      return before + cell.trim() + after;
    })
    .join("|");
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g, "[TIME]"],
  [/(?<![\d:])-?\d\d:\d\d:\d\d\.\d+/g, "[TIME]"],
  [/\b[0-9A-F]{1,8}\/[0-9A-F]{5,8}\b/g, "[LSN]"],
  [/(?<=\bPID )\d+/g, "[PID]"],
  [/(?<=\bTopicId: )\S+/g, "[..]"],
  [/\d+(?= ms\b)/g, "[NUM]"],
  [/(?<![\w.-])-?\d+(?:\.\d+)? (?:bytes|kB|MB|GB|TB)\b/g, "[SIZE]"],
  [/(?<="(?:lsn\w*|ts_\w+|tx_?id|xmin|messageType_ts)": ?)\d+/gi, "[NUM]"],
  // Positions as decimal numbers, and times in microseconds.
  [/(?<![\w.:/-])\d{7,}(?![\w.])/g, "[NUM]"],
];

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
  return line.slice(0, start) + cell.replace(/\d+(?=\s*$)/, wildcard) + line.slice(end);
}

const isRule = (line: string) => /^-{2,}(\+-+)*$/.test(line);

/** Replaces in recorded lines what will differ in the next run by typed wildcards. */
export function generalize(lines: readonly string[]): string[] {
  let columns: Column[] = [];
  return lines.map((line, index) => {
    const next = lines[index + 1] ?? "";
    if (isRule(next)) columns = columnsOf(line, next);
    else if (!line.startsWith(" ") && !isRule(line)) columns = [];
    const isRow = columns.length > 0 && line.startsWith(" ") && !isRule(next);
    // From the right, so that the places of the other columns stay.
    const cells = isRow
      ? [...columns].reverse().reduce((row, column) => replaceCell(row, column), line)
      : line;
    const shaped = shapes.reduce((text, [shape, wildcard]) => text.replace(shape, wildcard), cells);
    return keepColumns(shaped, line);
  });
}
