import type { z } from "zod";
import { nearest } from "../course/nearest.ts";
import { fieldsAt } from "../course/schema-fields.ts";
import { isMissing, reasonOfIssue } from "../course/schema-issue.ts";
import type { YamlValues } from "../course/yaml-values.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { fieldMeanings, questionKinds, quizSchema } from "./quiz-schema.ts";

type Path = readonly PropertyKey[];

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    values,
  );
}

/** A part of a quiz in words, such as `question running-and-growing, option 1`. */
export function partInWords(path: Path, values: unknown): string {
  const [, question, list, part] = path;
  if (question === undefined) return "the quiz";
  const id = valueAt(values, [...path.slice(0, 2), "id"]);
  const name = typeof id === "string" && id !== "" ? id : String(Number(question) + 1);
  const within = list === "steps" ? "step" : "option";
  return `question ${name}${part === undefined ? "" : `, ${within} ${Number(part) + 1}`}`;
}

function unknownFields(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  file: string,
  read: YamlValues,
): Problem[] {
  const known = fieldsAt(quizSchema, path, read.values);
  const part = partInWords(path, read.values);
  return keys.map((field) => {
    const at = read.placeOfKey(path, field) ?? read.placeOf(path);
    const details = { part, field, known, nearest: nearest(field, known) };
    return problem("quiz/unknown-field", { file, at }, details);
  });
}

/**
 * Turns what the schema says of a quiz into problems.
 * @param issue of a schema that was asked to report its input
 */
export function issueProblems(issue: z.core.$ZodIssue, file: string, read: YamlValues): Problem[] {
  if (issue.code === "unrecognized_keys") return unknownFields(issue, file, read);
  const { path } = issue;
  const where = { file, at: read.placeOf(path) };
  const last = path.at(-1);
  if (typeof last !== "string") {
    const details = { part: partInWords(path, read.values), reason: reasonOfIssue(issue) };
    return [problem("quiz/invalid-part", where, details)];
  }
  const part = partInWords(path.slice(0, -1), read.values);
  const meaning = fieldMeanings[last] ?? "";
  // Of a union the schema reports the whole question; what is wrong is the field that tells its kind.
  const isKind = issue.code === "invalid_union";
  if (isKind ? valueAt(read.values, path) === undefined : isMissing(issue))
    return [problem("quiz/missing-field", where, { part, field: last, meaning })];
  const reason = isKind ? `it is none of ${questionKinds.join(", ")}.` : reasonOfIssue(issue);
  return [problem("quiz/invalid-field", where, { part, field: last, reason, meaning })];
}
