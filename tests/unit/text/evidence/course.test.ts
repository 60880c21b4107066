import { expect, test } from "vitest";
import { projectRoot } from "../../../../bench/site-copy.ts";
import { checkCourseEvidence } from "../../../../src/authoring/check/check-course-evidence.ts";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { byPlace } from "../../../../src/problems/problem.ts";
import { formatProblem } from "../../../../src/problems/report.ts";

test("every recorded command of the course is as it was run", () => {
  const files = openCourse(projectRoot);
  const report = [...checkCourseEvidence(files)]
    .sort(byPlace)
    .map((problem) => formatProblem(problem, files.read(problem.file)));
  expect(report.join("\n\n")).toBe("");
});
