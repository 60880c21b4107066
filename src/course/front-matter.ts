import type { z } from "zod";
import { problem, type Problem } from "../problems/problem.ts";
import type { Position } from "../problems/position.ts";
import {
  fieldMeanings,
  lessonSchema,
  type LessonField,
  type LessonFields,
} from "./lesson-schema.ts";
import { reasonOfIssue } from "./schema-issue.ts";
import { readYaml, type YamlValues } from "./yaml-values.ts";

/** The front matter of one lesson: its values, and where each of them stands. */
export interface FrontMatter {
  readonly fields: LessonFields;
  /** The place of the value at a path, or of the nearest enclosing one that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
}

/**
 * Reads and checks a lesson's front matter.
 * @param file the lesson's path, for the problems
 * @param yaml the text between the dashes
 * @param firstLine the line of the file on which that text begins
 * @returns the fields when all of them are usable, and what is wrong
 */
export function parseFrontMatter(
  file: string,
  yaml: string,
  firstLine = 2,
): { value: FrontMatter | undefined; problems: Problem[] } {
  const read = readYaml(yaml, firstLine);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("lesson/front-matter-syntax", { file, at }, { reason }),
    );
    return { value: undefined, problems };
  }
  const parsed = lessonSchema.safeParse(read.values, { reportInput: true });
  if (parsed.success) {
    return { value: { fields: parsed.data, placeOf: read.placeOf }, problems: [] };
  }
  const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, file, read));
  return { value: undefined, problems };
}

function toProblems(issue: z.core.$ZodIssue, file: string, where: YamlValues): Problem[] {
  const known = Object.keys(fieldMeanings);
  const field = String(issue.path[0] ?? "") as LessonField;
  const meaning = fieldMeanings[field];
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((key) =>
      problem(
        "lesson/unknown-field",
        { file, at: where.placeOfKey([], key) ?? { line: 1, column: 1 } },
        { field: key, known },
      ),
    );
  }
  if (issue.path.length === 1 && !where.placeOfKey([], field)) {
    return [
      problem("lesson/missing-field", { file, at: { line: 1, column: 1 } }, { field, meaning }),
    ];
  }
  const at = where.placeOf(issue.path);
  const reason = reasonOfIssue(issue);
  return [
    problem("lesson/invalid-field", { file, at }, { field: issue.path.join("."), reason, meaning }),
  ];
}
