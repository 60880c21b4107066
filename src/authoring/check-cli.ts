/**
 * `npm run check`: reports every problem of the lessons, without building the site. With
 * `--evidence` also the commands that were changed since the lab ran them.
 */
import { fileURLToPath } from "node:url";
import { openStudio } from "../diagrams/studio.ts";
import { runCommand } from "../problems/command-line.ts";
import { formatAnnotations, formatReport } from "../problems/report.ts";
import { checkCourseEvidence } from "./check-course-evidence.ts";
import { checkCourse } from "./check-course.ts";
import { openCourse } from "./course-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function check(evidence: boolean): Promise<void> {
  const files = openCourse(root);
  const studio = openStudio(fileURLToPath(new URL("../../.cache/", import.meta.url)), console.log);
  const problems = await checkCourse(files, studio);
  if (evidence) problems.push(...checkCourseEvidence(files));
  if (problems.length > 0) {
    console.error(formatReport(problems, files.read));
    if (process.env["GITHUB_ACTIONS"]) console.log(formatAnnotations(problems));
    process.exitCode = 1;
  } else {
    console.log(`${files.lessons().length} lessons checked, no problems.`);
  }
}

await runCommand(
  {
    usage: "Usage: npm run check [-- --evidence]. It checks all lessons.",
    options: { evidence: { type: "boolean", default: false } },
  },
  ({ values }) => check(values.evidence),
);
