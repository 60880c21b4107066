import { z } from "zod";

const sentence = z.string().min(10).max(400);
const sql = z.string().min(5);
const id = z.string().regex(/^[a-z][a-z0-9-]{2,49}$/, "use lower-case words with hyphens");

const table = z
  .string()
  .regex(/^[a-z_]+\.[a-z_]+$/, "write a table with its schema, as public.orders");

/** What a learner does: a statement or several, or letting minutes pass. */
const move = z.union([
  z.strictObject({ sql }),
  z.strictObject({ minutes: z.int().min(1).max(60) }),
]);

const moves = z
  .array(move)
  .min(1)
  .describe("a list of moves: `- sql: …`, what is typed, or `- minutes: …`, how many pass");

/** What the world does by itself: once, or again and again. Numbers are minutes. */
const event = z
  .strictObject({
    at: z.int().min(1).max(60).optional(),
    every: z.int().min(1).max(30).optional(),
    /** The first time of an event with `every`. */
    from: z.int().min(1).max(60).default(1),
    /** `before` the connectors read, such as writes; `after` them, such as checkpoints. */
    when: z.enum(["before", "after"]).default("before"),
    sql,
  })
  .refine(({ at, every }) => (at === undefined) !== (every === undefined), "write at or every");

/** A link of the debrief: a section of a lesson. */
const linkText = z.string().min(3).max(90);
const link = z.union([
  z.strictObject({ text: linkText, lesson: id, section: z.string() }),
  z.strictObject({ text: linkText, runbook: id }),
]);

/** A query with one boolean, and what it is about in words. */
const judgment = z.strictObject({ id, text: sentence, sql });

/** A mistake. One that is not final can be undone: it counts only while it is true. */
const pitfall = z.strictObject({ ...judgment.shape, final: z.boolean().default(true) });

/** A solution that looks right, and the judgment that refuses it. */
const wrong = z.strictObject({
  id,
  title: z.string().min(10).max(120),
  moves,
  /** The id of a pitfall, or of a goal that is never reached. */
  rejected: id,
  because: sentence,
});

/** One incident lab: all of it that is not code; each field tells authors what it is. Unknown ones are refused. */
export const labSchema = z.strictObject({
  title: z.string().min(8).max(70).describe("the heading of the lab's page, 8 to 70 characters"),
  lesson: id.describe("the id of the lesson it belongs to"),
  order: z.int().min(1).max(9).describe("its place among the labs of the lesson, 1 to 9"),
  minutes: z.int().min(5).max(60).describe("the minutes it takes, 5 to 60"),
  summary: z
    .string()
    .min(40)
    .max(200)
    .describe("one sentence of 40 to 200 characters for lists of labs"),
  story: z.array(z.string().min(20).max(600)).min(1).max(6).describe("a list of 1 to 6 paragraphs"),
  settings: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .default({})
    .describe("the settings of PostgreSQL by their names, each a text or a number"),
  /** Size of the disk that holds pg_wal, in MB of 1024 kB. */
  disk: z.int().min(64).max(400).describe("the size of the disk for pg_wal in MB, 64 to 400"),
  captured: z
    .array(table)
    .min(1)
    .describe("a list of captured tables with their schema, each with a column id"),
  start: z.string().min(20).describe("SQL that makes the situation in which the learner arrives"),
  arrive: z
    .int()
    .min(1)
    .max(30)
    .describe("the minutes that have passed when the learner arrives, 1 to 30"),
  world: z
    .array(event)
    .min(1)
    .describe(
      "a list of events, each with sql and with at (a minute) or every (minutes), and from and when if needed",
    ),
  goals: z
    .array(judgment)
    .min(1)
    .max(6)
    .describe("a list of 1 to 6 goals, each with id, text and sql that answers one boolean"),
  pitfalls: z
    .array(pitfall)
    .max(8)
    .describe(
      "a list of up to 8 mistakes, each with id, text, sql that answers one boolean, and final: false if it can be undone",
    ),
  hints: z.array(sentence).length(3).describe("three sentences, from vague to exact"),
  solution: moves,
  wrong: z
    .array(wrong)
    .min(3)
    .describe("three or more wrong solutions, each with id, title, moves, rejected and because"),
  debrief: z
    .strictObject({ text: z.array(sentence).min(1).max(5), links: z.array(link).min(1) })
    .describe(
      "text, a list of paragraphs, and links, each with text, and lesson and section or runbook",
    ),
  /** How the real server differs in this lab; shown to the learner and used by the parity test. */
  differences: z
    .array(sentence)
    .default([])
    .describe("a list of sentences: how a real server differs here"),
});

export type LabData = z.infer<typeof labSchema>;
export type Move = z.infer<typeof move>;
export type Judgment = z.infer<typeof judgment>;
export type Pitfall = z.infer<typeof pitfall>;
export type WorldEvent = z.infer<typeof event>;

/** A lab with the name of its file. */
export interface Lab extends LabData {
  readonly id: string;
}

/** The part of a lab that runs; the rest is about it. */
export type Situation = Pick<
  Lab,
  "id" | "settings" | "disk" | "captured" | "start" | "arrive" | "world" | "goals" | "pitfalls"
>;
