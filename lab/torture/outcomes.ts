import type { JunitSuite } from "../runner/junit.ts";
import type { RunVerdict } from "../worlds/run-world.ts";
import { followCommand, runTitle, verdictText, type Asked } from "./one-run.ts";

/** A run that has ended. */
export interface RunOutcome {
  readonly asked: Asked;
  readonly verdict: RunVerdict;
}

/** Whether the world could not be made, which says nothing of its runbook. */
export const isBroken = ({ verdict }: RunOutcome) =>
  verdict.findings.length > 0 && verdict.findings.every(({ code }) => code === "world-broken");
const hasFailed = (outcome: RunOutcome) => !outcome.verdict.passed && !isBroken(outcome);

/** Of so many runs one may have a world that could not be made. */
const worldsForOneBroken = 5;

/**
 * Whether no runbook failed, and nearly all worlds could be made: where many cannot, nothing is shown.
 */
export function areGood(outcomes: readonly RunOutcome[]): boolean {
  const broken = outcomes.filter(isBroken).length;
  return !outcomes.some(hasFailed) && broken * worldsForOneBroken <= outcomes.length;
}

/**
 * What came of all runs, in lines: counts, and the command that repeats each run that did not pass.
 * @param left runs that were not begun
 */
export function outcomesText(outcomes: readonly RunOutcome[], left: readonly Asked[]): string {
  const failed = outcomes.filter(hasFailed);
  const broken = outcomes.filter(isBroken);
  const part = (asked: readonly Asked[], what: string) =>
    asked.length === 0
      ? []
      : [`${asked.length} ${what}:`, ...asked.map((a) => `  ${followCommand(a)}`)];
  const asked = (some: readonly RunOutcome[]) => some.map((outcome) => outcome.asked);
  return [
    `${outcomes.length - failed.length - broken.length} passed, ${failed.length} failed.`,
    ...part(asked(failed), "failed"),
    ...part(asked(broken), "without a verdict, because their worlds could not be made"),
    ...part(left, "not begun, because the time was over"),
  ].join("\n");
}

/** The runs as a suite of a JUnit report: one that has no verdict has not failed. */
export function suiteOf(outcomes: readonly RunOutcome[]): JunitSuite {
  const cases = outcomes.map((outcome) => {
    const { asked, verdict } = outcome;
    const name = runTitle(asked);
    const text = verdictText(verdict);
    if (isBroken(outcome)) return { name, skipped: text };
    const failure = { message: verdict.ending, text: `${text}\n${followCommand(asked)}` };
    return { name, seconds: verdict.seconds, ...(verdict.passed ? {} : { failure }) };
  });
  const seconds = outcomes.reduce((sum, { verdict }) => sum + verdict.seconds, 0);
  return { name: "runbooks", cases, failures: outcomes.filter(hasFailed).length, seconds };
}
