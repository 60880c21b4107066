import { z } from "zod";

/** The anchor of a heading, as GitHub makes it from the heading's text. */
const anchor = z
  .string()
  .regex(/^[a-z0-9_-]+$/, "write it as in the address, for example slot-states");

const goal = z.string().min(10).max(160);

/** A symptom a reader in trouble has, and the section of the lesson that helps. */
const incidentSchema = z.strictObject({
  symptom: z
    .string()
    .min(10)
    .max(120)
    .describe("what a reader in trouble sees, 10 to 120 characters"),
  section: anchor.describe("the anchor of the section that helps, without #"),
  urgency: z.enum(["now", "soon"]).describe("now or soon"),
});

/** The fields of a lesson's front matter; each tells authors what it is. Unknown fields are refused. */
export const lessonSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens")
    .describe("a stable name in lower case with hyphens, for example wal-bloat-heartbeat"),
  title: z.string().min(5).max(70).describe("the page's heading, 5 to 70 characters"),
  description: z
    .string()
    .min(60)
    .max(170)
    .describe("one sentence of 60 to 170 characters for search results"),
  order: z.int().min(1).max(99).describe("the number in the file name"),
  minutes: z.int().min(5).max(180).describe("the minutes it takes to read and do, 5 to 180"),
  difficulty: z
    .enum(["beginner", "intermediate", "advanced"])
    .describe("beginner, intermediate or advanced"),
  monitoring: z
    .boolean()
    .optional()
    .describe("true when the lab has to run Prometheus and postgres_exporter as well"),
  goals: z
    .array(goal)
    .min(3)
    .max(8)
    .describe("a list of 3 to 8 sentences: what the reader will be able to do"),
  prerequisites: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*(#[a-z0-9_-]+)?$/, "write a lesson id, or id#section"))
    .describe("a list of lesson ids, each with or without #section; [] for none"),
  topics: z
    .array(z.string().min(2).max(40))
    .min(1)
    .max(12)
    .describe("a list of 1 to 12 search words"),
  incidents: z
    .array(incidentSchema)
    .describe(
      "a list of symptoms, each with symptom, section and urgency (now or soon); [] for none",
    ),
});

export type LessonFields = z.infer<typeof lessonSchema>;
