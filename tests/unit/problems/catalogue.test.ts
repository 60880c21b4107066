import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check/check-course.ts";
import { checkCourseEvidence } from "../../../src/authoring/check/check-course-evidence.ts";
import type { CourseFiles } from "../../../src/authoring/course-files.ts";
import { catalogue } from "../../../src/problems/catalogue.ts";
import { byPlace, type Problem } from "../../../src/problems/problem.ts";
import { formatProblem } from "../../../src/problems/report.ts";
import { drawnMistakes } from "../../build/mistakes/index.ts";
import { goodCourse, inMemoryCourse } from "../support/course.ts";
import { goodRunbook } from "../support/runbook.ts";
import { fakeRenderer } from "../support/fake-renderer.ts";
import { evidenceMistakes } from "./mistakes/evidence.ts";
import { mistakes } from "./mistakes/index.ts";
import { playedLabMistakes } from "./mistakes/played-lab.ts";
import { expectKeptReport, reportFile, reportsFolder } from "./mistakes/report-file.ts";

type Course = Readonly<Record<string, string>>;
type Check = (files: CourseFiles) => Promise<readonly Problem[]> | readonly Problem[];

const whole: Check = (files) => checkCourse(files, fakeRenderer());

/** What a check of a course says, line by line. */
async function reportOf(course: Course, check: Check): Promise<string[]> {
  const files = inMemoryCourse(course);
  const problems = await check(files);
  return [...problems]
    .sort(byPlace)
    .map((problem) => formatProblem(problem, files.read(problem.file)))
    .flatMap((text, index) => [...(index > 0 ? [""] : []), ...text.split("\n")]);
}

test("the good course has no problem", async () => {
  expect(await reportOf(goodCourse, whole)).toEqual([]);
  expect(await reportOf(goodCourse, checkCourseEvidence)).toEqual([]);
});

test("the good runbook has no problem", async () => {
  expect(await reportOf({ ...goodCourse, ...goodRunbook }, whole)).toEqual([]);
});

test.for(mistakes)("$code: $what", async (mistake) => {
  await expectKeptReport(mistake, await reportOf({ ...goodCourse, ...mistake.files }, whole));
});

test.for(evidenceMistakes)("$code: $what, which stops no build", async (mistake) => {
  const course = { ...goodCourse, ...mistake.files };
  await expectKeptReport(mistake, await reportOf(course, checkCourseEvidence));
  expect(await reportOf(course, whole)).toEqual([]);
});

// Those of played labs are raised by tests/whole/record-lab.test.ts.
const tables = [...mistakes, ...evidenceMistakes, ...drawnMistakes, ...playedLabMistakes];

describe("the catalogue", () => {
  // Those of the lab come from running a lesson: tests/unit/lab/runner/reports.test.ts raises them.
  // What makes pages raises its own: tests/unit/authoring/check/check-pages.test.ts.
  const codes = Object.keys(catalogue).filter(
    (code) => !code.startsWith("lab/") && code !== "mdx/no-page",
  );
  const tested = tables.map(({ code }) => code);

  test.for(codes)("%s is raised by a mistake in one of the tables", (code) => {
    expect(tested).toContain(code);
  });

  test("holds every code of the tables", () => {
    expect(tested.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe("the kept reports", () => {
  const names = tables.map(reportFile);

  test("have a name for each mistake", () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("are all of mistakes in the tables", () => {
    expect(readdirSync(reportsFolder).filter((name) => !names.includes(name))).toEqual([]);
  });
});
