import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens: answers are kept under it");

const text = z.string().trim().min(2).max(400);
const why = z.string().trim().min(20).max(600);

const question = {
  id,
  /** The situation and the question. Text between backticks is code. */
  ask: z.string().trim().min(15).max(900),
  /** The anchor of the lesson's section that has the answer. */
  section: z.string(),
};

const options = z
  .array(z.strictObject({ text, right: z.boolean().optional(), why }))
  .min(2)
  .max(6);
const output = z.string().min(1).max(2000);

/** A question of a quiz; unknown fields are refused. */
const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("single"), ...question, output: output.optional(), options }),
  z.strictObject({ kind: z.literal("multiple"), ...question, output: output.optional(), options }),
  /** What a command printed, and one right reading of it. */
  z.strictObject({ kind: z.literal("read"), ...question, output, options }),
  /** The steps stand in their right order. */
  z.strictObject({
    kind: z.literal("order"),
    ...question,
    steps: z.array(z.strictObject({ text, why })).min(3).max(8),
  }),
]);

/** A lesson's quiz, as its file has it. */
export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(8).max(20) });

export type Question = z.infer<typeof questionSchema>;

export const questionKinds = ["single", "multiple", "read", "order"] as const;

/** What each field means: used in the messages to authors. */
export const fieldMeanings: Readonly<Record<string, string>> = {
  questions: "a list of 8 to 20 questions",
  kind: "single, multiple, read or order",
  id: "a stable name in lower case with hyphens, under which answers are kept",
  section: "the anchor of the lesson's section that has the answer, without #",
  ask: "the situation and the question, 15 to 900 characters",
  output: "what a command printed, up to 2000 characters; the kind read needs it",
  options: "2 to 6 options, each with text and why, and with right: true where it is right",
  steps: "3 to 8 steps in their right order, each with text and why",
  text: "what the reader chooses or puts in order, 2 to 400 characters",
  right: "true for a right option; the others leave it out",
  why: "the reason that is shown with the answer, 20 to 600 characters",
};
