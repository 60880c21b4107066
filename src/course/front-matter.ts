import { problem, type Problem } from "../problems/problem.ts";
import type { Position } from "../problems/position.ts";
import {
  fieldMeanings,
  incidentMeanings,
  lessonSchema,
  type LessonField,
  type LessonFields,
} from "./lesson-schema.ts";
import { schemaFindings, type Finding } from "./schema-findings.ts";
import { readYaml } from "./yaml-values.ts";

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
  const problems = schemaFindings(parsed.error.issues, read).map((found) => toProblem(found, file));
  return { value: undefined, problems };
}

function toProblem(finding: Finding, file: string): Problem {
  const { kind, path, at } = finding;
  const name = path.join(".");
  const isInside = path.length > 1;
  const meanings: Readonly<Record<string, string>> = isInside ? incidentMeanings : fieldMeanings;
  if (kind === "unknown") {
    const details = { field: name, known: Object.keys(meanings), nearest: finding.nearest };
    return problem("lesson/unknown-field", { file, at }, details);
  }
  if (kind === "missing") {
    const field = String(path.at(-1));
    const place = isInside ? at : { line: 1, column: 1 };
    const details = { name, field, meaning: meanings[field] ?? "" };
    return problem("lesson/missing-field", { file, at: place }, details);
  }
  const meaning = fieldMeanings[String(path[0]) as LessonField];
  return problem(
    "lesson/invalid-field",
    { file, at },
    { field: name, reason: finding.reason, meaning },
  );
}
