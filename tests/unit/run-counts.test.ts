import { expect, test } from "vitest";
import { countJunit, countPlaywright, countVitest } from "../run-counts.ts";

test("Vitest's report counts tests", () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 1 })).toEqual({ passed: 5, failed: 1 });
});

test("in Playwright's report a flaky test and a broken setup have failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats, errors: ["no browser"] })).toEqual({ passed: 5, failed: 3 });
});

test("the lab's report counts all its suites, and what was skipped in none of both", () => {
  const suite = (tests: number, failures: number, skipped: number) =>
    `<testsuite name="a" tests="${tests}" failures="${failures}" skipped="${skipped}" time="1.0">`;
  const report = suite(39, 0, 0) + suite(40, 2, 3);
  expect(countJunit(report)).toEqual({ passed: 74, failed: 2 });
  expect(() => countJunit("<testsuites/>")).toThrow("the report has no test suite");
});
