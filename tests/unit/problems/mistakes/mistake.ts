import type { ProblemCode } from "../../../../src/problems/catalogue.ts";
import { goodCourse, secondFile, secondLesson } from "../../support/course.ts";

/** One mistake an author can make; what the check of the course says of it is in its report. */
export interface Mistake {
  /** The code this row is about; the walk of the catalogue counts it. */
  readonly code: ProblemCode;
  /** What the author did. */
  readonly what: string;
  /** The files of the course that are other than in `goodCourse`, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** The second lesson with another body. */
export function body(...lines: readonly string[]): Record<string, string> {
  return { [secondFile]: secondLesson([...lines, ""].join("\n")) };
}

/** The second lesson with one code fence as its body. */
export function fence(info: string, ...content: readonly string[]): Record<string, string> {
  return body(`\`\`\`${info}`, ...content, "```");
}

/** The second lesson with other front matter; `undefined` leaves a field out. */
export function frontMatter(
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return { [secondFile]: secondLesson("Text.\n", changes) };
}

/** A file of the good course with one piece of text replaced by another. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = goodCourse[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  return { [file]: text.replace(from, to) };
}
