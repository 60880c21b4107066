import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { parseQuiz } from "../../../src/practice/quiz/parse-quiz.ts";
import type { QuizQuestion } from "../../../src/practice/quiz/quiz-schema.ts";
import { lessons } from "./lessons.ts";
import { projectRoot } from "./sites.ts";

/** All quizzes of the course, read from their files, with the addresses of their pages. */
export const quizzes = lessons.flatMap(({ id, quiz: path, route }) => {
  if (path === undefined) return [];
  const { quiz } = parseQuiz(path, readFileSync(`${projectRoot}${path}`, "utf8"));
  if (!quiz) throw new Error(`${path} is no quiz.`);
  return [{ lesson: route, route: `/quiz/${id}/`, questions: quiz.questions }];
});

/** Where a question stands on its page. */
export const questionOf = (page: Page, { id }: QuizQuestion) =>
  page.locator(`quiz-question[data-question="${id}"]`);

/** Button that grades a question; moving a step can have the word in its name, too. */
export const checkButton = (question: Locator) =>
  question.getByRole("button", { name: /^Check question \d+$/ });

/** The options of a question that are right, by index; none of an order. */
export const rightOf = (question: QuizQuestion) =>
  question.kind === "order"
    ? []
    : question.options.flatMap(({ right }, index) => (right === true ? [index] : []));

const [one] = quizzes;
if (!one) throw new Error("The tests of quizzes need one.");

/** The quiz of the first lesson that has one. */
export const firstQuiz = one;

/** Its first question of a kind. */
export function questionOfKind(kind: QuizQuestion["kind"]): QuizQuestion {
  const found = firstQuiz.questions.find((question) => question.kind === kind);
  if (!found) throw new Error(`The first quiz has no question of the kind ${kind}.`);
  return found;
}

/** Answers a question of choices, right or wrong. */
export async function answer(page: Page, question: QuizQuestion, right: boolean) {
  const element = questionOf(page, question);
  const which = right ? "[data-right]" : "input:not([data-right])";
  const inputs = element.locator(right && question.kind === "multiple" ? "input" : which);
  if (right && question.kind === "multiple")
    for (const index of rightOf(question)) await inputs.nth(index).check();
  else await inputs.first().check();
  await checkButton(element).click();
}
