import { openCourse } from "../../../src/authoring/course-files.ts";
import type { Lab } from "../../../src/incident-lab/lab-schema.ts";
import { parseLab } from "../../../src/incident-lab/parse-lab.ts";
import { projectRoot } from "../../e2e/support/sites.ts";

const course = openCourse(projectRoot);

/** The labs of the course, by the names of their files. */
export const labs: readonly Lab[] = course.labs().flatMap((file) => {
  const { value, problems } = parseLab(file, course.read(file) ?? "");
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  return value.lab;
});

/** The solutions of a lab, the good one first, each with what refuses it. */
export function replaysOf(lab: Lab) {
  const good = { id: "solution", moves: lab.solution, rejected: undefined };
  return [good, ...lab.wrong.map(({ id, moves, rejected }) => ({ id, moves, rejected }))];
}
