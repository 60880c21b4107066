import { isJsonObject, type JsonObject } from "../find-json.ts";

/** A row of a table: the text of each column by its name. What is NULL or not shown is empty. */
export type PrintedRow = ReadonlyMap<string, string>;

const recordHead = /^[-+*\s]{0,80}\[? ?RECORD \d+ ?\]?[-+]*$/i;
const separator = /^(?=.*-)[-+|: ]+$/;
const rowCount = /^\(\d+ rows?\)$/;
const columnName = /^"?[a-z_][\w ()]*"?$/i;

/** A line with the frame that psql draws turned into plain characters. */
function unframed(line: string): string {
  if (!/[─-╿]/.test(line)) return line.trimEnd();
  return line
    .replace(/[│║]/g, "|")
    .replace(/[─═]/g, "-")
    .replace(/[┼├┤┌┐└┘┬┴╬╪╫]/g, "+")
    .trimEnd();
}

/** The cells of a line: with a border of 2, psql and Markdown draw one more at either end. */
function cellsOf(line: string, between: string): string[] {
  const framed = between === "|" && /^\s*\|.*\|$/.test(line);
  const inside = framed ? line.trim().slice(1, -1) : line;
  return inside.split(between).map((cell) => cell.trim());
}

const unquoted = (cell: string) => cell.replace(/^"(.*)"$/, "$1");

/** What `\pset null` and clients of databases show for NULL. */
const shownNull = /^(?:[[(<]?null[\])>]?|∅|¤|\\N)$/i;

const valueOf = (cell: string) => (shownNull.test(cell) ? "" : unquoted(cell));

function rowOf(columns: readonly string[], cells: readonly string[]): PrintedRow {
  return new Map(columns.map((column, at) => [column, valueOf(cells[at] ?? "")]));
}

/**
 * The records of `\x`, each a line for each column. Unaligned they have no head: there a record
 * begins with a known column and ends with a blank line.
 */
function expandedRows(lines: readonly string[], known: ReadonlySet<string>): PrintedRow[] {
  const rows: Map<string, string>[] = [];
  let record: Map<string, string> | undefined;
  const begin = () => {
    record = new Map();
    rows.push(record);
  };
  for (const line of lines) {
    if (recordHead.test(line)) {
      begin();
      continue;
    }
    const [name = "", ...rest] = line.includes("|") ? cellsOf(line, "|") : [];
    if (!record && rest.length === 1 && known.has(name)) begin();
    if (rest.length === 0 || !columnName.test(name)) record = undefined;
    record?.set(name, valueOf(rest.join("|")));
  }
  return rows;
}

interface TableHead {
  readonly columns: readonly string[];
  readonly between: string;
  /** The line of the first row. */
  readonly begin: number;
}

/** The head of a table on a line: names over a rule, or names that are known columns. */
function headAt(lines: readonly string[], at: number, known: ReadonlySet<string>) {
  const line = lines[at] ?? "";
  if (line === "" || separator.test(line)) return undefined;
  const ruled = separator.test(lines[at + 1] ?? "");
  const signs = ruled ? ["|"] : ["|", "\t", ",", ";"];
  for (const between of signs) {
    if (!ruled && !line.includes(between)) continue;
    const columns = cellsOf(line, between).map(unquoted);
    const enough = ruled || columns.filter((column) => known.has(column)).length >= 2;
    if (enough && columns.every((column) => columnName.test(column))) {
      return { columns, between, begin: at + (ruled ? 2 : 1) } satisfies TableHead;
    }
  }
  return undefined;
}

function tableRows(lines: readonly string[], known: ReadonlySet<string>): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at, known);
    if (!head) continue;
    for (at = head.begin; at < lines.length; at += 1) {
      const line = lines[at] ?? "";
      const cells = cellsOf(line, head.between);
      if (line === "" || rowCount.test(line) || cells.length !== head.columns.length) break;
      rows.push(rowOf(head.columns, cells));
    }
    // The line that ends a table may be the head of the next one.
    at -= 1;
  }
  return rows;
}

/** A row that `row_to_json` or an application has printed. */
function jsonRow(value: JsonObject): PrintedRow {
  const text = (cell: unknown) => {
    if (typeof cell === "boolean") return cell ? "t" : "f";
    return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  };
  // `SELECT row_to_json(…)` in JSON again: the row is the value of the only column.
  const inner = Object.values(value);
  const row = inner.length === 1 && isJsonObject(inner[0]) ? inner[0] : value;
  return new Map(Object.entries(row).map(([column, cell]) => [column, text(cell)]));
}

/** The lines of a text, as `psql` prints them without a frame. */
export const printedLines = (text: string): string[] => text.split("\n").map(unframed);

/**
 * All rows of tables in a text: aligned, unaligned, CSV, expanded by `\x`, or JSON.
 * @param known names of columns by which a head without a rule below it is told
 */
export function printedRows(
  text: string,
  json: readonly JsonObject[],
  known: ReadonlySet<string>,
): PrintedRow[] {
  const lines = printedLines(text);
  return [...expandedRows(lines, known), ...tableRows(lines, known), ...json.map(jsonRow)];
}
