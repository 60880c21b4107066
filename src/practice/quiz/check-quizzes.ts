import type { KnownLesson } from "../../text/lessons/lesson-index.ts";
import { nearest } from "../../problems/nearest.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { checkTexts } from "./check-texts.ts";
import type { Quiz } from "./parse-quiz.ts";
import type { QuizQuestion } from "./quiz-schema.ts";

function checkRight(quiz: Quiz, question: QuizQuestion, index: number): Problem[] {
  if (question.kind === "order") return [];
  const right = question.options.filter((option) => option.right === true).length;
  const all = question.options.length;
  const isUsable = question.kind === "multiple" ? right > 0 && right < all : right === 1;
  if (isUsable) return [];
  const at = quiz.placeOf(["questions", index, "options"]);
  const details = { kind: question.kind, right, options: all };
  return [problem("quiz/right-answers", { file: quiz.file, at }, details)];
}

function checkSection(
  quiz: Quiz,
  question: QuizQuestion,
  index: number,
  { anchors: sections }: KnownLesson,
): Problem[] {
  const { section } = question;
  if (!sections || sections.includes(section)) return [];
  const at = quiz.placeOf(["questions", index, "section"]);
  const near = nearest(section, sections);
  const details = { section, lesson: quiz.slug, nearest: near, anchors: sections };
  return [problem("quiz/unknown-section", { file: quiz.file, at }, details)];
}

function checkIds({ file, questions, placeOf }: Quiz): Problem[] {
  return questions.flatMap(({ id }, index) => {
    if (questions.findIndex((other) => other.id === id) === index) return [];
    return [
      problem("quiz/duplicate-id", { file, at: placeOf(["questions", index, "id"]) }, { id }),
    ];
  });
}

/**
 * The rules that look at quizzes beside the lessons: file names, sections, right answers, ids.
 * @param quizzes those whose files could be read
 * @param lessons all that exist, also those that could not be read
 */
export function checkQuizzes(quizzes: readonly Quiz[], lessons: readonly KnownLesson[]): Problem[] {
  const slugs = lessons.map(({ slug }) => slug);
  return quizzes.flatMap((quiz) => {
    const lesson = lessons.find(({ slug }) => slug === quiz.slug);
    const unknown = { slug: quiz.slug, nearest: nearest(quiz.slug, slugs) };
    return [
      ...(lesson
        ? []
        : [problem("quiz/unknown-lesson", { file: quiz.file, at: "whole-file" }, unknown)]),
      ...checkIds(quiz),
      ...quiz.questions.flatMap((question, index) => [
        ...checkRight(quiz, question, index),
        ...checkTexts(quiz, question, index),
        ...(lesson ? checkSection(quiz, question, index, lesson) : []),
      ]),
    ];
  });
}
