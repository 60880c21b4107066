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
  moves: z.array(move).min(1),
  /** The id of a pitfall, or of a goal that is never reached. */
  rejected: id,
  because: sentence,
});

/** One incident lab: everything about it that is not code. Unknown fields are refused. */
export const labSchema = z.strictObject({
  title: z.string().min(8).max(70),
  lesson: id,
  /** Its place among the labs of its lesson. */
  order: z.int().min(1).max(9),
  minutes: z.int().min(5).max(60),
  summary: z.string().min(40).max(200),
  story: z.array(z.string().min(20).max(600)).min(1).max(6),
  settings: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Size of the disk that holds pg_wal, in MB of 1024 kB. */
  disk: z.int().min(64).max(400),
  /** Tables that connectors capture, with their schema; each has a column `id`. */
  captured: z.array(table).min(1),
  start: z.string().min(20),
  /** Minutes that have passed when the learner arrives. */
  arrive: z.int().min(1).max(30),
  world: z.array(event).min(1),
  goals: z.array(judgment).min(1).max(6),
  pitfalls: z.array(pitfall).max(8),
  hints: z.array(sentence).length(3),
  solution: z.array(move).min(1),
  wrong: z.array(wrong).min(3),
  debrief: z.strictObject({ text: z.array(sentence).min(1).max(5), links: z.array(link).min(1) }),
  /** How the real server differs in this lab; shown to the learner and used by the parity test. */
  differences: z.array(sentence).default([]),
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

/** What each field means: used in the messages to authors. */
export const labFieldMeanings: Record<keyof LabData, string> = {
  title: "the heading of the lab's page, 8 to 70 characters",
  lesson: "the id of the lesson it belongs to",
  order: "its place among the labs of the lesson, 1 to 9",
  minutes: "the minutes it takes, 5 to 60",
  summary: "one sentence of 40 to 200 characters for lists of labs",
  story: "a list of 1 to 6 paragraphs",
  settings: "settings of PostgreSQL, by their names",
  disk: "the size of the disk for pg_wal in MB, 64 to 400",
  captured: "a list of captured tables with their schema, each with a column id",
  start: "SQL that makes the situation in which the learner arrives",
  arrive: "the minutes that have passed when the learner arrives, 1 to 30",
  world:
    "a list of events, each with sql and with at (a minute) or every (minutes), and from and when if needed",
  goals: "a list of 1 to 6 goals, each with id, text and sql that answers one boolean",
  pitfalls:
    "a list of up to 8 mistakes, each with id, text, sql that answers one boolean, and final: false if it can be undone",
  hints: "three sentences, from vague to exact",
  solution: "a list of moves, each either sql or minutes",
  wrong: "three or more wrong solutions, each with id, title, moves, rejected and because",
  debrief:
    "text, a list of paragraphs, and links, each with text, and lesson and section or runbook",
  differences: "a list of sentences: how a real server differs here",
};
