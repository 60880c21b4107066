import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens: answers are kept under it")
  .describe("a stable name in lower case with hyphens, under which answers are kept");

const text = z
  .string()
  .trim()
  .min(2)
  .max(400)
  .describe("what the reader chooses or puts in order, 2 to 400 characters");
const why = z
  .string()
  .trim()
  .min(20)
  .max(600)
  .describe("the reason that is shown with the answer, 20 to 600 characters");
const right = z.boolean().optional().describe("true for a right option; the others leave it out");

const question = {
  id,
  /** The situation and the question. Text between backticks is code. */
  ask: z
    .string()
    .trim()
    .min(15)
    .max(900)
    .describe("the situation and the question, 15 to 900 characters"),
  /** The anchor of the lesson's section that has the answer. */
  section: z.string().describe("the anchor of the lesson's section that has the answer, without #"),
};
const kind = <const Name extends string>(name: Name) =>
  z.literal(name).describe("single, multiple, read or order");

const options = z
  .array(z.strictObject({ text, right, why }))
  .min(2)
  .max(6)
  .describe("2 to 6 options, each with text and why, and with right: true where it is right");
const output = z
  .string()
  .min(1)
  .max(2000)
  .describe("what a command printed, up to 2000 characters; the kind read needs it");

/** A question of a quiz; unknown fields are refused. */
const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: kind("single"), ...question, output: output.optional(), options }),
  z.strictObject({ kind: kind("multiple"), ...question, output: output.optional(), options }),
  /** What a command printed, and one right reading of it. */
  z.strictObject({ kind: kind("read"), ...question, output, options }),
  /** The steps stand in their right order. */
  z.strictObject({
    kind: kind("order"),
    ...question,
    steps: z
      .array(z.strictObject({ text, why }))
      .min(3)
      .max(8)
      .describe("3 to 8 steps in their right order, each with text and why"),
  }),
]);

/** A lesson's quiz, as its file has it; each field tells authors what it is. */
export const quizSchema = z.strictObject({
  questions: z
    .array(questionSchema)
    .min(8)
    .max(20)
    .describe("8 to 20 questions, each with kind, id, section and ask, and options or steps"),
});

export type QuizQuestion = z.infer<typeof questionSchema>;
