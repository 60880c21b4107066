import type { QuizAnswer, LastSection, Progress } from "./progress-schema.ts";

/** How `read` and `answers` name a part of a lesson. */
const partOf = (lesson: string, part: string) => `${lesson}#${part}`;

/** No earlier than what it replaces, also when that was written by a clock that goes ahead. */
const after = (before: { at: number } | null | undefined, now: number) =>
  Math.max(now, (before?.at ?? 0) + 1);

/**
 * A section was read.
 * @param lesson the lesson's id
 * @param section the anchor of its heading
 * @param now milliseconds since 1970
 */
export function readSection(
  progress: Progress,
  lesson: string,
  section: string,
  now: number,
): Progress {
  const key = partOf(lesson, section);
  const { read, last } = progress;
  const place: LastSection =
    last?.lesson === lesson && last.section === section
      ? last
      : { lesson, section, at: after(last, now) };
  return { ...progress, read: key in read ? read : { ...read, [key]: now }, last: place };
}

/** A question of a lesson's quiz was answered; the last answer counts. */
export function answerQuestion(
  progress: Progress,
  lesson: string,
  question: string,
  right: boolean,
  now: number,
): Progress {
  const key = partOf(lesson, question);
  const answer: QuizAnswer = { right, at: after(progress.answers[key], now) };
  return { ...progress, answers: { ...progress.answers, [key]: answer } };
}

/** A lab was solved; the first time counts. */
export function solveLab(progress: Progress, lab: string, now: number): Progress {
  if (lab in progress.labs) return progress;
  return { ...progress, labs: { ...progress.labs, [lab]: now } };
}

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
  readonly questions: readonly [right: number, of: number];
  readonly labs: readonly [solved: number, of: number];
}

/** What of a lesson has been done. Parts the lesson does not have any more do not count. */
export function lessonProgress(progress: Progress, lesson: LessonParts): LessonProgress {
  const { id, sections, questions, labs } = lesson;
  const isRead = (section: string) => partOf(id, section) in progress.read;
  const isRight = (question: string) => progress.answers[partOf(id, question)]?.right === true;
  return {
    sections: [sections.filter(isRead).length, sections.length],
    questions: [questions.filter(isRight).length, questions.length],
    labs: [labs.filter((lab) => lab in progress.labs).length, labs.length],
  };
}

/** How a question was answered last; `undefined` when it was not. */
export function answerTo(
  progress: Progress,
  lesson: string,
  question: string,
): QuizAnswer | undefined {
  return progress.answers[partOf(lesson, question)];
}

/** Whether a section of a lesson was read. */
export function isSectionRead(progress: Progress, lesson: string, section: string): boolean {
  return partOf(lesson, section) in progress.read;
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
