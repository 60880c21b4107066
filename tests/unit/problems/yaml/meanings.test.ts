import { expect, test } from "vitest";
import { z } from "zod";
import { lessonSchema } from "../../../../src/text/lessons/lesson-schema.ts";
import { labSchema } from "../../../../src/practice/incident-lab/lab-schema.ts";
import { quizSchema } from "../../../../src/practice/quiz/quiz-schema.ts";
import { runbookSchema } from "../../../../src/runbooks/file/runbook-schema.ts";

const unwrapped = (schema: z.ZodType) =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The fields of a schema at any depth, each with its description. */
function fieldsOf(schema: z.ZodType, path = ""): [path: string, meaning: string | undefined][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).flatMap((option) => fieldsOf(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [
    [`${path}.${name}`, field.description ?? unwrapped(field).description],
    ...fieldsOf(field, `${path}.${name}`),
  ]);
}

test.for([
  ["lesson", lessonSchema, 13],
  ["quiz", quizSchema, 28],
  ["runbook", runbookSchema, 36],
] as const)("every field of a %s tells authors what it is", ([, schema, least]) => {
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThanOrEqual(least);
  for (const [path, meaning] of fields) expect(meaning ?? "", path).toMatch(/^\w.{8}/);
});

test("every field of a lab tells authors what it and its parts are", () => {
  const fields = Object.entries(labSchema.shape);
  for (const [name, field] of fields) expect(field.description ?? "", name).toMatch(/^\w.{8}/);
});
