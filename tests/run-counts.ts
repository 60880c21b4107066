import { z } from "zod";

/** How many tests of a run passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts of Vitest's JSON report. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
}

const suite = /<testsuite [^>]*tests="(\d+)" failures="(\d+)" skipped="(\d+)"/g;

/** Counts of the lab's JUnit report; a test that was skipped has neither passed nor failed. */
export function countJunit(report: string): Count {
  const suites = [...report.matchAll(suite)];
  if (suites.length === 0) throw new Error("the report has no test suite");
  const total = (group: 1 | 2 | 3) => suites.reduce((sum, found) => sum + Number(found[group]), 0);
  return { passed: total(1) - total(2) - total(3), failed: total(2) };
}

/** Counts of Playwright's JSON report; a flaky test is a failed one, and so is a broken setup. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
