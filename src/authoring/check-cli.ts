/** `npm run check`: reports every problem of the lessons, without building the site. */
import { fileURLToPath } from "node:url";
import { openStudio } from "../diagrams/studio.ts";
import { formatAnnotations, formatReport } from "../problems/report.ts";
import { checkCourse } from "./check-course.ts";
import { openCourse } from "./course-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = openCourse(root);
const studio = openStudio(fileURLToPath(new URL("../../.cache/", import.meta.url)), console.log);
const problems = await checkCourse(files, studio);
if (problems.length > 0) {
  console.error(formatReport(problems, files.read));
  if (process.env["GITHUB_ACTIONS"]) console.log(formatAnnotations(problems));
  process.exitCode = 1;
} else {
  console.log(`${files.lessons().length} lessons checked, no problems.`);
}
