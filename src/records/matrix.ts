import { z } from "zod";

/** Where in the project the lab writes what ran on which versions. */
export const matrixPath = "lab/matrix.json";

const versions = z.strictObject({
  postgresql: z.string(),
  kafka: z.string(),
  debezium: z.string(),
});

const count = z.int().nonnegative();

const block = z.strictObject({
  /** Line of the command in the lesson as it was then. */
  line: z.int().positive(),
  result: z.enum(["differs", "failed"]),
  /** What the run said otherwise than the lesson, as the first lines of a unified diff. */
  diff: z.array(z.string()),
});

const cell = z.strictObject({
  /** Line of PostgreSQL, e.g. `18`: the row. */
  postgresql: z.string(),
  /** Line of Debezium, e.g. `3.7`: the column. */
  debezium: z.string(),
  /** The exact versions that ran. */
  versions,
  /** When the run ended. */
  at: z.iso.datetime(),
  stack: z.enum(["native", "compose"]),
  /** Blocks by result: `differs` ran to their end, but with other output than the lesson shows. */
  passed: count,
  failed: count,
  differs: count,
  /** What differs, in a sentence for readers. */
  note: z.string().optional(),
  /** By lesson id, the blocks that did not pass. */
  lessons: z.record(z.string(), z.array(block)).optional(),
  /** The proofs of the runbooks; left out when they were not run. */
  proofs: z
    .strictObject({
      passed: count,
      failed: count,
      /** Proofs of what these versions do not have. */
      skipped: count,
      /** Titles of those that failed. */
      failing: z.array(z.string()).readonly(),
    })
    .optional(),
});

const gap = z.strictObject({
  debezium: z.string(),
  versions,
  at: z.iso.datetime(),
  /** `retries`: it says RUNNING but reads no slot. */
  end: z.enum(["streams", "failed", "retries", "does-not-start"]),
  /** Rows that were committed while there was no slot, and how many of them reached the topic. */
  gapRows: count,
  reached: count,
  /** What the connector says of it. */
  says: z.array(z.string()),
});

const schema = z.strictObject({
  format: z.literal(1),
  cells: z.array(cell),
  /** The slot is gone, the offset is kept, `snapshot.mode` is `initial`: one for each line of Debezium. */
  silentGap: z.array(gap).optional(),
});

/** Orders lines of versions, the newest first: 18 before 9, 3.10 before 3.9. */
export const newestFirst = (a: string, b: string): number =>
  b.localeCompare(a, "en", { numeric: true });

export type MatrixCell = z.infer<typeof cell>;
export type MatrixBlock = z.infer<typeof block>;
export type GapRun = z.infer<typeof gap>;
export type MatrixFile = z.infer<typeof schema>;

/**
 * Reads the content of `lab/matrix.json`.
 * @throws ZodError or SyntaxError when it is not what the lab writes
 */
export function parseMatrixFile(text: string): MatrixFile {
  return schema.parse(JSON.parse(text));
}
