import type { z } from "zod";
import { nearest } from "../course/nearest.ts";
import { fieldsAt } from "../course/schema-fields.ts";
import { isMissing, reasonOfIssue } from "../course/schema-issue.ts";
import type { YamlValues } from "../course/yaml-values.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { labFieldMeanings, labSchema, type LabData } from "./lab-schema.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a move of which it cannot be told whether it is sql or minutes. */
function moveReasons(move: unknown): { reason: string; key?: string }[] {
  if (typeof move !== "object" || move === null || Array.isArray(move))
    return [{ reason: "A move is neither `sql: …` nor `minutes: …`." }];
  const keys = Object.keys(move);
  const strange = keys.filter((key) => key !== "sql" && key !== "minutes");
  if (strange.length > 0)
    return strange.map((key) => ({ reason: `A move has no field "${key}".`, key }));
  if (keys.length === 0) return [{ reason: "A move has neither sql nor minutes." }];
  return keys.length === 2 ? [{ reason: "A move has sql and minutes at once." }] : [];
}

function moveProblems(issue: z.core.$ZodIssueInvalidUnion, file: string, read: YamlValues) {
  const reasons = moveReasons(issue.input).map(({ reason, key }) => {
    const at = key === undefined ? undefined : read.placeOfKey(issue.path, key);
    return problem(
      "incident-lab/move",
      { file, at: at ?? read.placeOf(issue.path) },
      { what: reason },
    );
  });
  if (reasons.length > 0) return reasons;
  // It has one of the two fields, and that one's value is of another kind.
  const meant = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return meant.flatMap((inner) =>
    issueProblems({ ...inner, path: [...issue.path, ...inner.path] }, file, read),
  );
}

/**
 * Turns what the schema says of a lab into problems.
 * @param issue of a schema that was asked to report its input
 */
export function issueProblems(issue: Issue, file: string, read: YamlValues): Problem[] {
  const { path } = issue;
  const at = read.placeOf(path);
  if (issue.code === "invalid_union") return moveProblems(issue, file, read);
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(labSchema, path, read.values);
    return issue.keys.map((key) =>
      problem(
        "incident-lab/unknown-field",
        { file, at: read.placeOfKey(path, key) ?? at },
        { field: key, known, nearest: nearest(key, known) },
      ),
    );
  }
  const meaning = labFieldMeanings[String(path[0] ?? "") as keyof LabData];
  if (isMissing(issue)) {
    const details = {
      field: String(path.at(-1)),
      within: path.slice(0, -1).join("."),
      meaning,
    };
    return [problem("incident-lab/missing-field", { file, at }, details)];
  }
  const details = { field: path.join("."), reason: reasonOfIssue(issue), meaning };
  return [problem("incident-lab/invalid-field", { file, at }, details)];
}
