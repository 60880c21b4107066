import { parseQuiz, type Quiz } from "../quiz/parse-quiz.ts";
import { openCourse } from "./course-files.ts";

let quizzes: ReadonlyMap<string, Quiz> | undefined;

function readQuizzes(): ReadonlyMap<string, Quiz> {
  const course = openCourse(process.cwd());
  const read = course.quizzes().flatMap((file) => {
    // What is wrong with a quiz stops the build before any page asks for it.
    const { quiz } = parseQuiz(file, course.read(file) ?? "");
    return quiz ? [[quiz.slug, quiz] as const] : [];
  });
  return new Map(read);
}

/** The quizzes for pages, by the file name of their lesson. A build reads them once. */
export function siteQuizzes(): ReadonlyMap<string, Quiz> {
  if (import.meta.env.DEV) quizzes = undefined;
  quizzes ??= readQuizzes();
  return quizzes;
}
