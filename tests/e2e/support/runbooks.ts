import { openCourse } from "../../../src/authoring/course-files.ts";
import { readRunbookHeads } from "../../../src/runbooks/file/runbook-heads.ts";
import { runbookRoute } from "../../../src/text/lessons/runbook-path.ts";
import { projectRoot } from "./sites.ts";

const course = openCourse(projectRoot);

/** All runbooks, in their order, read from their sources. */
export const runbooks = readRunbookHeads(course.runbooks(), course.read).map((fields) => ({
  ...fields,
  route: runbookRoute(fields.id),
}));

/** The pages of the runbooks. */
export const runbookRoutes = runbooks.map(({ route }) => route);

type Runbook = (typeof runbooks)[number];

/** The first runbook whose text holds something; tests of a thing need a page that has it. */
export function runbookWith(pattern: RegExp): Runbook {
  const found = runbooks.find(({ id }) =>
    pattern.test(course.read(`src/content/runbooks/${id}.mdx`) ?? ""),
  );
  if (!found) throw new Error(`No runbook has ${pattern.source}.`);
  return found;
}
