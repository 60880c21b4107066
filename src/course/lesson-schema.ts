import { z } from "zod";

/** The anchor of a heading, as GitHub makes it from the heading's text. */
const anchor = z
  .string()
  .regex(/^[a-z0-9_-]+$/, "write it as in the address, for example slot-states");

const verbFirst = z.string().min(10).max(160);

/** A symptom a reader in trouble has, and the section of the lesson that helps. */
export const incidentSchema = z.strictObject({
  symptom: z.string().min(10).max(120),
  section: anchor,
  urgency: z.enum(["now", "soon"]),
});

/** The fields of a lesson's front matter. Unknown fields are refused. */
export const lessonSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens"),
  title: z.string().min(5).max(70),
  description: z.string().min(60).max(170),
  order: z.int().min(1).max(99),
  minutes: z.int().min(5).max(180),
  difficulty: z.enum(["beginner", "intermediate", "advanced"]),
  goals: z.array(verbFirst).min(3).max(8),
  prerequisites: z.array(
    z.string().regex(/^[a-z][a-z0-9-]*(#[a-z0-9_-]+)?$/, "write a lesson id, or id#section"),
  ),
  topics: z.array(z.string().min(2).max(40)).min(1).max(12),
  incidents: z.array(incidentSchema),
});

export type LessonFields = z.infer<typeof lessonSchema>;
export type LessonField = keyof LessonFields;

/** What each field means: used in the messages to authors. */
export const fieldMeanings: Record<LessonField, string> = {
  id: "a stable name in lower case with hyphens, for example wal-bloat-heartbeat",
  title: "the page's heading, 5 to 70 characters",
  description: "one sentence of 60 to 170 characters for search results",
  order: "the number in the file name",
  minutes: "the minutes it takes to read and do, 5 to 180",
  difficulty: "beginner, intermediate or advanced",
  goals: "a list of 3 to 8 sentences: what the reader will be able to do",
  prerequisites: "a list of lesson ids, each with or without #section; [] for none",
  topics: "a list of 1 to 12 search words",
  incidents:
    "a list of symptoms, each with symptom, section and urgency (now or soon); [] for none",
};

/** What each field of an incident means: used in the messages to authors. */
export const incidentMeanings: Record<keyof z.infer<typeof incidentSchema>, string> = {
  symptom: "what a reader in trouble sees, 10 to 120 characters",
  section: "the anchor of the section that helps, without #",
  urgency: "now or soon",
};
