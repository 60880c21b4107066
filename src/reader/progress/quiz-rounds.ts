import type { LessonParts } from "./lesson-progress.ts";
import type { Progress } from "./progress-schema.ts";
import { answerTo } from "./progress.ts";

/** One round of a quiz: what its first answers were, and from when to when they were given. */
export interface QuizRound {
  readonly answered: number;
  readonly right: number;
  readonly of: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** All rounds of a lesson's quiz in which something was answered, in order. */
export function quizRounds(
  progress: Progress,
  { id, questions }: Pick<LessonParts, "id" | "questions">,
): QuizRound[] {
  const begun = Object.hasOwn(progress.rounds, id) ? (progress.rounds[id] ?? 0) : 0;
  return Array.from({ length: begun + 1 }, (_, round) => round).flatMap((round) => {
    // Round 0 has no entry: what it holds is asked for as if nothing had been begun anew.
    const rounds = round === 0 ? {} : { [id]: round };
    const answers = questions.flatMap((question) => {
      return answerTo({ ...progress, rounds }, id, question) ?? [];
    });
    if (answers.length === 0) return [];
    const times = answers.map(({ at }) => at);
    const right = answers.filter((answer) => answer.right).length;
    const [from, to] = [Math.min(...times), Math.max(...times)];
    return { answered: answers.length, right, of: questions.length, from, to };
  });
}
