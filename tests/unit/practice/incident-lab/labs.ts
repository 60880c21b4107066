import { openCourse } from "../../../../src/authoring/course-files.ts";
import type { Lab } from "../../../../src/practice/incident-lab/lab-schema.ts";
import { parseLab, type PlacedLab } from "../../../../src/practice/incident-lab/parse-lab.ts";
import { ProblemError } from "../../../../src/problems/problem-error.ts";
import type { Problem } from "../../../../src/problems/problem.ts";
import { formatProblem } from "../../../../src/problems/report.ts";
import { projectRoot } from "../../../e2e/support/sites.ts";

const course = openCourse(projectRoot);

/** The labs of the course with the places of their values, by the names of their files. */
export const placedLabs: readonly PlacedLab[] = course.labs().map((file) => {
  const { value, problems } = parseLab(file, course.read(file) ?? "");
  if (!value) throw new ProblemError(problems, course.read);
  return value;
});

/** The labs of the course. */
export const labs: readonly Lab[] = placedLabs.map(({ lab }) => lab);

/** What is wrong with a lab, as authors read it; empty when nothing is. */
export function reportOf(problems: readonly Problem[], read = course.read): string {
  return problems.map((each) => formatProblem(each, read(each.file))).join("\n\n");
}

/** The solutions of a lab, the good one first, each with what refuses it. */
export function replaysOf(lab: Lab) {
  const good = { id: "solution", moves: lab.solution, rejected: undefined };
  return [good, ...lab.wrong.map(({ id, moves, rejected }) => ({ id, moves, rejected }))];
}
