import { describe, expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check-course.ts";
import { catalogue } from "../../../src/problems/catalogue.ts";
import { byPlace } from "../../../src/problems/problem.ts";
import { formatProblem } from "../../../src/problems/report.ts";
import { drawnMistakes } from "../../build/mistakes/index.ts";
import { goodCourse, inMemoryCourse } from "../support/course.ts";
import { fakeStudio } from "../support/studio.ts";
import { mistakes } from "./mistakes/index.ts";

/** What the check of a course says, line by line. */
async function reportOf(course: Readonly<Record<string, string>>): Promise<string[]> {
  const files = inMemoryCourse(course);
  const problems = await checkCourse(files, fakeStudio());
  return problems
    .sort(byPlace)
    .map((problem) => formatProblem(problem, files.read(problem.file)))
    .flatMap((text, index) => [...(index > 0 ? [""] : []), ...text.split("\n")]);
}

test("the good course has no problem", async () => {
  expect(await reportOf(goodCourse)).toEqual([]);
});

test.for(mistakes)("$code: $what", async ({ code, files, report }) => {
  expect(await reportOf({ ...goodCourse, ...files })).toEqual(report);
  expect(report.some((line) => line.endsWith(`  ${code}`))).toBe(true);
});

describe("the catalogue", () => {
  const codes = Object.keys(catalogue);
  const tested = [...mistakes, ...drawnMistakes].map(({ code }) => code);

  test.for(codes)("%s is raised by a mistake in one of the tables", (code) => {
    expect(tested).toContain(code);
  });

  test("holds every code of the tables", () => {
    expect(tested.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
