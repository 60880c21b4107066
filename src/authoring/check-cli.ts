/**
 * `npm run check`: reports every problem of the lessons, without building the site. With
 * `--evidence` also the commands that were changed since the lab ran them.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openStudio } from "../diagrams/studio.ts";
import { formatAnnotations, formatReport } from "../problems/report.ts";
import { checkCourseEvidence } from "./check-course-evidence.ts";
import { checkCourse } from "./check-course.ts";
import { openCourse } from "./course-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = openCourse(root);
const studio = openStudio(fileURLToPath(new URL("../../.cache/", import.meta.url)), console.log);
const { values } = parseArgs({ options: { evidence: { type: "boolean", default: false } } });
const problems = await checkCourse(files, studio);
if (values.evidence) problems.push(...checkCourseEvidence(files));
if (problems.length > 0) {
  console.error(formatReport(problems, files.read));
  if (process.env["GITHUB_ACTIONS"]) console.log(formatAnnotations(problems));
  process.exitCode = 1;
} else {
  console.log(`${files.lessons().length} lessons checked, no problems.`);
}
