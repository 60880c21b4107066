import { browserStorage } from "../stored/storage-adapter.ts";
import { openStored } from "../stored/stored.ts";
import { progressSchema } from "./progress-schema.ts";
import { answerQuestion, newRound, solveLab } from "./progress.ts";

/** The learner's progress on this device. */
export const storedProgress = openStored(progressSchema, browserStorage(window));

/**
 * Keeps the result of an answer; of a question's answers the first one counts.
 * @param lesson the lesson's id
 * @param question the question's id
 */
export function markAnswer(lesson: string, question: string, right: boolean): void {
  storedProgress.update((now) => answerQuestion(now, lesson, question, right, Date.now()));
}

/**
 * Keeps that a quiz is begun anew.
 * @param lesson the lesson's id
 */
export function markQuizAnew(lesson: string): void {
  storedProgress.update((now) => newRound(now, lesson));
}

/**
 * Keeps that a lab was solved.
 * @param id the lab's id, which never changes once published
 */
export function markLabSolved(id: string): void {
  storedProgress.update((now) => solveLab(now, id, Date.now()));
}
