import { z } from "zod";

/** Where in the project the lab writes what it has run. */
export const verifiedPath = "lab/verified.json";

const block = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  status: z.enum(["passed", "failed"]),
  seconds: z.number().nonnegative(),
  /** What stood in the places of the wildcards within lines, in order. Secrets are masked. */
  values: z.array(z.string()),
});

const versions = z.strictObject({
  postgresql: z.string(),
  kafka: z.string(),
  debezium: z.string(),
});

const lessonRun = z.strictObject({
  /** When the run ended. */
  at: z.iso.datetime(),
  stack: z.enum(["native", "compose"]),
  /** With which sets of names the lesson was run; the values are those of the first. */
  names: z.array(z.enum(["default", "other"])).min(1),
  versions,
  blocks: z.array(block),
});

const verifiedSchema = z.strictObject({
  format: z.literal(1),
  /** By lesson id. */
  lessons: z.record(z.string(), lessonRun),
});

export type Versions = z.infer<typeof versions>;
export type BlockRun = z.infer<typeof block>;
export type LessonRun = z.infer<typeof lessonRun>;
export type Verified = z.infer<typeof verifiedSchema>;

export const nothingVerified: Verified = { format: 1, lessons: {} };

/**
 * Reads the content of `lab/verified.json`.
 * @throws ZodError or SyntaxError when it is not what the lab writes
 */
export function parseVerified(text: string): Verified {
  return verifiedSchema.parse(JSON.parse(text));
}
