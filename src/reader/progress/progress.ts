import type { QuizAnswer, LastSection, Progress } from "./progress-schema.ts";

/** How `read` names a section, and `answers` a question of the first round. */
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

/** How `answers` names a question of the quiz's present round. */
function answerKey({ rounds }: Progress, lesson: string, question: string): string {
  const round = Object.hasOwn(rounds, lesson) ? rounds[lesson] : undefined;
  return round === undefined ? partOf(lesson, question) : `${partOf(lesson, question)}#${round}`;
}

/**
 * A question of a lesson's quiz was answered. The first answer counts; a later one is counted, and
 * whether it found the right one.
 * @param now milliseconds since 1970
 */
export function answerQuestion(
  progress: Progress,
  lesson: string,
  question: string,
  right: boolean,
  now: number,
): Progress {
  const key = answerKey(progress, lesson, question);
  const before = answerTo(progress, lesson, question);
  const answer: QuizAnswer = before
    ? { ...before, tries: before.tries + 1, found: before.found || right }
    : { right, at: now, tries: 1, found: right };
  return { ...progress, answers: { ...progress.answers, [key]: answer } };
}

/** A quiz is begun anew: its questions are open again, and what was answered before is kept. */
export function newRound(progress: Progress, lesson: string): Progress {
  const { rounds } = progress;
  const before = Object.hasOwn(rounds, lesson) ? (rounds[lesson] ?? 0) : 0;
  return { ...progress, rounds: { ...rounds, [lesson]: before + 1 } };
}

/** A lab was solved; the first time counts. */
export function solveLab(progress: Progress, lab: string, now: number): Progress {
  if (lab in progress.labs) return progress;
  return { ...progress, labs: { ...progress.labs, [lab]: now } };
}

/** What became of a question in the present round; `undefined` while it is open. */
export function answerTo(
  progress: Progress,
  lesson: string,
  question: string,
): QuizAnswer | undefined {
  const key = answerKey(progress, lesson, question);
  return Object.hasOwn(progress.answers, key) ? progress.answers[key] : undefined;
}

/** Whether a section of a lesson was read. */
export function isSectionRead(progress: Progress, lesson: string, section: string): boolean {
  return partOf(lesson, section) in progress.read;
}
