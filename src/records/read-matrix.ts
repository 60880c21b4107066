import { newestFirst, parseMatrixFile, type GapRun, type MatrixCell } from "./matrix.ts";

export { matrixPath, type MatrixCell } from "./matrix.ts";

/** The matrix as a table: newest versions first. */
export interface Matrix {
  /** Lines of Debezium, one for each column. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Line of PostgreSQL. */
    readonly postgresql: string;
    /** One for each column; `undefined` where nothing ran. */
    readonly cells: readonly (MatrixCell | undefined)[];
  }[];
  /** What each line of Debezium does when its slot is gone and its offset is kept. */
  readonly gaps: readonly GapRun[];
}

/** Lines of versions, each once, newest first. */
function linesOf(versions: readonly string[]): string[] {
  return [...new Set(versions)].sort(newestFirst);
}

/**
 * Reads the content of `lab/matrix.json`.
 * @throws ZodError or SyntaxError when it is not what the lab writes
 */
export function parseMatrix(text: string): Matrix {
  const { cells, silentGap = [] } = parseMatrixFile(text);
  const columns = linesOf(cells.map(({ debezium }) => debezium));
  const rows = linesOf(cells.map(({ postgresql }) => postgresql)).map((postgresql) => ({
    postgresql,
    cells: columns.map((debezium) =>
      cells.find((each) => each.postgresql === postgresql && each.debezium === debezium),
    ),
  }));
  const gaps = silentGap.toSorted((a, b) => newestFirst(a.debezium, b.debezium));
  return { columns, rows, gaps };
}

/** The result of a cell in a word: the worst of its blocks and proofs decides. */
export function resultOf(cell: MatrixCell): "passed" | "failed" | "differs" {
  const { failed, differs, proofs } = cell;
  if (failed > 0 || (proofs?.failed ?? 0) > 0) return "failed";
  return differs > 0 ? "differs" : "passed";
}
