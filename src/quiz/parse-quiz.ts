import type { z } from "zod";
import { readYaml, sentence, type YamlValues } from "../course/yaml-values.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { quizSchema, type Question } from "./quiz-schema.ts";

/** Where the quizzes are, from the project root: one file for each lesson, named as the lesson is. */
export const quizFolder = "src/content/quizzes";

/** A lesson's quiz, and where everything in its file stands. */
export interface Quiz {
  readonly file: string;
  /** File name of the lesson, without its ending. */
  readonly slug: string;
  readonly questions: readonly Question[];
  readonly placeOf: YamlValues["placeOf"];
}

function toProblem(issue: z.core.$ZodIssue, file: string, read: YamlValues): Problem {
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    const at = read.placeOfKey(issue.path, key) ?? read.placeOf(issue.path);
    return problem("quiz/unknown-field", { file, at }, { field: key });
  }
  const at = read.placeOf(issue.path);
  const details = { field: issue.path.join(".") || "questions", reason: sentence(issue.message) };
  return problem("quiz/invalid-field", { file, at }, details);
}

/**
 * Reads a quiz.
 * @param file its path from the project root
 * @param text the file's content, YAML
 * @returns the quiz when all of it is usable, and what is wrong with it
 */
export function parseQuiz(
  file: string,
  text: string,
): { quiz: Quiz | undefined; problems: Problem[] } {
  const read = readYaml(text);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("quiz/syntax", { file, at }, { reason }),
    );
    return { quiz: undefined, problems };
  }
  const parsed = quizSchema.safeParse(read.values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => toProblem(issue, file, read));
    return { quiz: undefined, problems };
  }
  const slug = file.slice(quizFolder.length + 1).replace(/\.yaml$/, "");
  const { questions } = parsed.data;
  return { quiz: { file, slug, questions, placeOf: read.placeOf }, problems: [] };
}
