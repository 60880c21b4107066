import { advices, type Advice, type AdviceId } from "./advices.ts";
import {
  firstQuestion,
  isQuestion,
  questions,
  type DecisionQuestion,
  type QuestionId,
} from "./rules.ts";

export type YesOrNo = "yes" | "no";

/** A question that was answered. */
export interface AnsweredQuestion {
  readonly id: QuestionId;
  readonly question: DecisionQuestion;
  readonly answer: YesOrNo;
}

/** Where some answers lead: to the next question or to an advice, and by which observations. */
export type Decision = { readonly path: readonly AnsweredQuestion[] } & (
  | { readonly question: DecisionQuestion; readonly id: QuestionId }
  | { readonly advice: Advice; readonly id: AdviceId }
);

/**
 * Follows the framework. It stops at the first advice; answers beyond it do not count.
 * @param answers to the questions in the order in which they are asked
 */
export function decide(answers: readonly YesOrNo[]): Decision {
  const path: AnsweredQuestion[] = [];
  let id: QuestionId = firstQuestion;
  for (const answer of answers) {
    const question: DecisionQuestion = questions[id];
    path.push({ id, question, answer });
    const { next } = question[answer];
    if (!isQuestion(next)) return { path, id: next, advice: advices[next] };
    id = next;
  }
  return { path, id, question: questions[id] };
}
