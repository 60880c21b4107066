import { fitCell, isTableRow } from "../../src/text/fences/table-cells.ts";

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

/** The wildcard of each column of a table, by the cells of its heading. */
function wildcardsOf(heading: string): (string | undefined)[] {
  return heading
    .split("|")
    .map((cell) => volatileColumns.find(([pattern]) => pattern.test(cell.trim()))?.[1]);
}

const isRule = (line: string) => /^-{2,}(\+-+)*$/.test(line);

/** By column, not by place: a placeholder in a row has another width than the name it stands for. */
function replaceCells(row: string, columns: readonly (string | undefined)[]): string {
  return row
    .split("|")
    .map((cell, index) => {
      const wildcard = columns[index];
      return wildcard ? cell.replace(/^(\s*)\d+(\s*)$/, `$1${wildcard}$2`) : cell;
    })
    .join("|");
}

/** Replaces in recorded lines what will differ in the next run by typed wildcards. */
export function generalize(lines: readonly string[]): string[] {
  let columns: (string | undefined)[] = [];
  return lines.map((line, index) => {
    const isHeading = isRule(lines[index + 1] ?? "");
    if (isHeading) columns = wildcardsOf(line);
    else if (!line.startsWith(" ") && !isRule(line)) columns = [];
    const isRow = columns.length > 0 && !isHeading && !isRule(line);
    const cells = isRow ? replaceCells(line, columns) : line;
    const shaped = shapes.reduce((text, [shape, wildcard]) => text.replace(shape, wildcard), cells);
    return keepColumns(shaped, line).trimEnd();
  });
}
