import type { CourseLesson } from "./course-parts.ts";
import { lessonProgress, type LessonProgress } from "./lesson-progress.ts";
import type { Progress } from "./progress-schema.ts";
import { answerTo } from "./progress.ts";

/** The progress of one learner of a class, from the file that they handed in. */
export interface LearnerProgress {
  readonly learner: string;
  readonly progress: Progress;
}

/** What one learner has done of each lesson, in the order of the course. */
export interface ClassRow {
  readonly learner: string;
  readonly lessons: readonly LessonProgress[];
}

/** A question that learners answered wrong. */
export interface MissedQuestion {
  readonly lesson: CourseLesson;
  readonly question: string;
  /** Its number in the quiz, from 1. */
  readonly number: number;
  readonly wrong: number;
  readonly answered: number;
}

/** In a class the first round of a quiz counts: who starts anew knows the answers. */
const firstRound = (progress: Progress): Progress => ({ ...progress, rounds: {} });

/** The rows of a class, by the names of its learners. */
export function classRows(
  learners: readonly LearnerProgress[],
  lessons: readonly CourseLesson[],
): ClassRow[] {
  return [...learners]
    .sort((a, b) => a.learner.localeCompare(b.learner))
    .map(({ learner, progress }) => ({
      learner,
      lessons: lessons.map((lesson) => lessonProgress(firstRound(progress), lesson)),
    }));
}

/** The questions whose first answers were wrong, most often missed first. */
export function missedQuestions(
  learners: readonly LearnerProgress[],
  lessons: readonly CourseLesson[],
): MissedQuestion[] {
  const all = lessons.flatMap((lesson) =>
    lesson.questions.map((question, index): MissedQuestion => {
      const answers = learners.flatMap(
        ({ progress }) => answerTo(firstRound(progress), lesson.id, question) ?? [],
      );
      const wrong = answers.filter(({ right }) => !right).length;
      return { lesson, question, number: index + 1, wrong, answered: answers.length };
    }),
  );
  return all.filter(({ wrong }) => wrong > 0).sort((a, b) => b.wrong - a.wrong);
}

const part = ([done, of]: readonly [number, number], words: string) =>
  of === 0 ? [] : [`${done} of ${of} ${words}`];

/** A cell of the table, a line for each kind: `3 of 12 read`, `5 of 9 right`, `1 of 2 solved`. */
export function cellLines({ sections, questions, answered, labs }: LessonProgress): string[] {
  const open = questions[1] - answered;
  return [
    ...part(sections, "read"),
    ...part(questions, open > 0 && answered > 0 ? `right, ${open} open` : "right"),
    ...part(labs, "solved"),
  ];
}
