import { z } from "zod";

/** Where in the project the lab writes what ran on which versions. */
export const matrixPath = "lab/matrix.json";

const cell = z.strictObject({
  /** Line of PostgreSQL, e.g. `18`: the row. */
  postgresql: z.string(),
  /** Line of Debezium, e.g. `3.7`: the column. */
  debezium: z.string(),
  /** The exact versions that ran. */
  versions: z.strictObject({
    postgresql: z.string(),
    kafka: z.string(),
    debezium: z.string(),
  }),
  /** When the run ended. */
  at: z.iso.datetime(),
  stack: z.enum(["native", "compose"]),
  /** Blocks by result: `differs` ran to their end, but with other output than the lesson shows. */
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  differs: z.int().nonnegative(),
  /** What differs, in a sentence for readers. */
  note: z.string().optional(),
});

const schema = z.strictObject({ format: z.literal(1), cells: z.array(cell) });

export type MatrixCell = z.infer<typeof cell>;

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
}

/** Lines of versions, each once, newest first. */
function linesOf(versions: readonly string[]): string[] {
  return [...new Set(versions)].sort((a, b) =>
    b.localeCompare(a, "en", { numeric: true, sensitivity: "base" }),
  );
}

/**
 * Reads the content of `lab/matrix.json`.
 * @throws ZodError or SyntaxError when it is not what the lab writes
 */
export function parseMatrix(text: string): Matrix {
  const { cells } = schema.parse(JSON.parse(text));
  const columns = linesOf(cells.map(({ debezium }) => debezium));
  const rows = linesOf(cells.map(({ postgresql }) => postgresql)).map((postgresql) => ({
    postgresql,
    cells: columns.map((debezium) =>
      cells.find((each) => each.postgresql === postgresql && each.debezium === debezium),
    ),
  }));
  return { columns, rows };
}

/** The result of a cell in a word: the worst of its blocks decides. */
export function resultOf({ failed, differs }: MatrixCell): "passed" | "failed" | "differs" {
  if (failed > 0) return "failed";
  return differs > 0 ? "differs" : "passed";
}
