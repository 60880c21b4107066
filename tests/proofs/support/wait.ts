import { setTimeout as delay } from "node:timers/promises";

/** How long something may take that happens at once when all is well. */
const seconds = 60;

/**
 * Waits until an answer is right, and gives it back.
 * @param what names the wait in the error
 * @param ask asks; an error counts as "not yet"
 * @param right whether the answer will do
 * @param limit seconds until the wait is given up
 * @throws Error that says what was waited for, for how long, and the last answer
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  right: (answer: T) => boolean,
  limit = seconds,
): Promise<T> {
  const end = Date.now() + limit * 1000;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (right(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const said = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`Not within ${limit} s: ${what}. The last answer: ${said}`);
    }
    await delay(100);
  }
}

/** Two offset flushes of the lab's worker, each followed by a poll, with a little to spare. */
export const twoFlushes = 12;

/** The background writer logs a running-transactions record at most this often; then two flushes. */
export const restartMoves = 15 + twoFlushes;

/**
 * Lets time pass, where the claim is that nothing happens in it.
 * @param length seconds
 */
export function quietFor(length: number): Promise<void> {
  return delay(length * 1000);
}
