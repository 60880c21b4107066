import type { Position } from "../../problems/position.ts";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import { lessonSchema, type LessonFields } from "./lesson-schema.ts";

/** The front matter of one lesson: its values, and where each of them stands. */
export interface FrontMatter {
  readonly fields: LessonFields;
  /** The place of the value at a path, or of the nearest enclosing one that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
}

const kind = {
  name: "the front matter",
  schema: lessonSchema,
  form: "Between the dashes are lines of the form `field: value`.",
};

/**
 * Reads and checks a lesson's front matter.
 * @param file the lesson's path, for the problems
 * @param yaml the text between the dashes
 * @returns the fields when all of them are usable, and what is wrong
 */
export function parseFrontMatter(
  file: string,
  yaml: string,
): { value: FrontMatter | undefined; problems: readonly Problem[] } {
  const { value, placeOf, problems } = readDocument(file, yaml, kind, 2);
  return { value: value && { fields: value, placeOf }, problems };
}
