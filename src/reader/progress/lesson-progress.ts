import { answerTo, isSectionRead } from "./progress.ts";
import type { Progress } from "./progress-schema.ts";

/** What of a lesson is there to be done. */
export interface LessonParts {
  readonly id: string;
  readonly sections: readonly string[];
  readonly questions: readonly string[];
  readonly labs: readonly string[];
}

/** What of a lesson has been done, each out of how many. */
export interface LessonProgress {
  readonly sections: readonly [done: number, of: number];
  /** By their first answers. */
  readonly questions: readonly [right: number, of: number];
  readonly answered: number;
  readonly labs: readonly [solved: number, of: number];
}

/** What of a lesson has been done. Parts the lesson does not have any more do not count. */
export function lessonProgress(progress: Progress, lesson: LessonParts): LessonProgress {
  const { id, sections, questions, labs } = lesson;
  const answers = questions.flatMap((question) => answerTo(progress, id, question) ?? []);
  const read = sections.filter((section) => isSectionRead(progress, id, section));
  return {
    sections: [read.length, sections.length],
    questions: [answers.filter(({ right }) => right).length, questions.length],
    answered: answers.length,
    labs: [labs.filter((lab) => lab in progress.labs).length, labs.length],
  };
}

/** How far a lesson has come: `undefined` before anything of it was done. */
export type LessonState = "begun" | "done" | undefined;

/**
 * How far a lesson has come. It is done when every section is read, every question answered, right or
 * wrong, and every lab solved.
 */
export function stateOf({ sections, questions, answered, labs }: LessonProgress): LessonState {
  const done = sections[0] + answered + labs[0];
  if (done === 0) return undefined;
  return done === sections[1] + questions[1] + labs[1] ? "done" : "begun";
}

const counted = ([done, of]: readonly [number, number], words: string) =>
  of === 0 ? [] : [`${done} of ${of} ${words}`];

/** What has been done of a lesson, as a line of text: `3 of 12 sections read · 5 of 9 answers right`. */
export function progressWords({ sections, questions, labs }: LessonProgress): string {
  return [
    ...counted(sections, "sections read"),
    ...counted(questions, "answers right"),
    ...counted(labs, "labs solved"),
  ].join(" · ");
}

/** A section, by the length of its text, and whether it is read. */
export interface SectionLength {
  readonly length: number;
  readonly isRead: boolean;
}

/**
 * How many minutes of a lesson are left: its own minutes, shared among its sections by their length. Five
 * minutes are as exact as such a number is, but for the last ten.
 * @returns 0 when every section is read
 */
export function minutesLeft(minutes: number, sections: readonly SectionLength[]): number {
  const lengthOf = (some: readonly SectionLength[]) =>
    some.reduce((sum, { length }) => sum + length, 0);
  const unread = lengthOf(sections.filter(({ isRead }) => !isRead));
  const left = unread === 0 ? 0 : (minutes * unread) / lengthOf(sections);
  return left > 10 ? Math.round(left / 5) * 5 : Math.ceil(left);
}

/**
 * How far a lesson has come, in few words for its head: `not begun`, `3 of 12 sections read, about 40
 * minutes left`, `done`.
 * @param left minutes of reading that are left
 */
export function soFarWords(done: LessonProgress, left: number): string {
  const state = stateOf(done);
  if (state === "done") return "done";
  if (!state) return "not begun";
  const time = left === 0 ? "" : `, about ${left} ${left === 1 ? "minute" : "minutes"} left`;
  return `${done.sections[0]} of ${done.sections[1]} sections read${time}`;
}
