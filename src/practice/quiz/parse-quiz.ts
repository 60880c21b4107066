import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import type { YamlValues } from "../../problems/yaml/yaml-values.ts";
import { partInWords } from "./part-in-words.ts";
import { quizSchema, type QuizQuestion } from "./quiz-schema.ts";

/** Where the quizzes are, from the project root: one file for each lesson, named as the lesson is. */
export const quizFolder = "src/content/quizzes";

/** A lesson's quiz, and where everything in its file stands. */
export interface Quiz extends Pick<YamlValues, "placeOf" | "placeInside"> {
  readonly file: string;
  /** File name of the lesson, without its ending. */
  readonly slug: string;
  readonly questions: readonly QuizQuestion[];
}

const kind = {
  name: "the quiz",
  schema: quizSchema,
  form: "It begins with `questions:`; each has kind, id, section and ask, and options or steps.",
  inWords: partInWords,
};

/**
 * Reads a quiz.
 * @param file its path from the project root
 * @param text the file's content, YAML
 * @returns the quiz when all of it is usable, and what is wrong with it
 */
export function parseQuiz(
  file: string,
  text: string,
): { quiz: Quiz | undefined; problems: readonly Problem[] } {
  const { value, placeOf, placeInside, problems } = readDocument(file, text, kind);
  const slug = file.slice(quizFolder.length + 1).replace(/\.yaml$/, "");
  const quiz = value && { file, slug, questions: value.questions, placeOf, placeInside };
  return { quiz, problems };
}
