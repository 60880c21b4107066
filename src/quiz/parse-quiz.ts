import { readYaml, type YamlValues } from "../course/yaml-values.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { issueProblems } from "./quiz-issues.ts";
import { quizSchema, type Question } from "./quiz-schema.ts";

/** Where the quizzes are, from the project root: one file for each lesson, named as the lesson is. */
export const quizFolder = "src/content/quizzes";

/** A lesson's quiz, and where everything in its file stands. */
export interface Quiz extends Pick<YamlValues, "placeOf" | "placeInside"> {
  readonly file: string;
  /** File name of the lesson, without its ending. */
  readonly slug: string;
  readonly questions: readonly Question[];
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
    // After the first one the parser is out of step: what it says then helps nobody.
    const problems = read.unreadable
      .slice(0, 1)
      .map(({ reason, at }) => problem("quiz/syntax", { file, at }, { reason }));
    return { quiz: undefined, problems };
  }
  const parsed = quizSchema.safeParse(read.values, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => issueProblems(issue, file, read));
    return { quiz: undefined, problems };
  }
  const slug = file.slice(quizFolder.length + 1).replace(/\.yaml$/, "");
  const { questions } = parsed.data;
  const { placeOf, placeInside } = read;
  return { quiz: { file, slug, questions, placeOf, placeInside }, problems: [] };
}
