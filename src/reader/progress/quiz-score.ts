import type { LessonParts } from "./lesson-progress.ts";
import { answerTo } from "./progress.ts";
import type { Progress, QuizAnswer } from "./progress-schema.ts";

/** What became of the present round of a quiz. The first answer to each question counts. */
export interface QuizScore {
  readonly of: number;
  /** Ids of questions, in the order of the quiz. */
  readonly open: readonly string[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** The score of a lesson's quiz; questions that it no longer has do not count. */
export function quizScore(
  progress: Progress,
  { id, questions }: Pick<LessonParts, "id" | "questions">,
): QuizScore {
  const first = (question: string) => answerTo(progress, id, question)?.right;
  return {
    of: questions.length,
    open: questions.filter((question) => first(question) === undefined),
    right: questions.filter((question) => first(question) === true),
    wrong: questions.filter((question) => first(question) === false),
  };
}

/** The score as a line of text: `4 of 10 answered, 3 right at the first answer`. */
export function scoreWords({ of, open, right }: QuizScore): string {
  const answered = of - open.length;
  if (answered === 0) return `0 of ${of} questions answered`;
  const all = answered === of ? `All ${of} questions answered` : `${answered} of ${of} answered`;
  return `${all}, ${right.length} right at the first answer`;
}

/**
 * What is said of open questions of a quiz that was begun: a class may have read a part of the lesson only.
 * @param unread how many of them ask about sections that are not read
 */
export function openWords({ of, open }: QuizScore, unread: number): string {
  if (unread === 0 || open.length === 0 || open.length === of) return "";
  const all = unread === open.length;
  const some = all ? `the other ${unread}` : `${unread} of the other ${open.length}`;
  return `; ${some} ask about sections that you have not read`;
}

/** What is said below a question that was answered: which answer counts, and what was found since. */
export function firstAnswerWords({ right, tries, found }: QuizAnswer): string {
  if (right) return "Your first answer was right.";
  if (!found) return "Your first answer was wrong, and counts. Try as often as you like.";
  return `Your first answer was wrong, and counts. You found the right one; tries so far: ${tries}.`;
}
