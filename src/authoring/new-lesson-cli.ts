/** `npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { idLedger } from "../course/ledger.ts";
import { courseFolder } from "../course/lesson-path.ts";
import { formatReport } from "../problems/report.ts";
import { openCourse } from "./course-files.ts";
import { NewLessonError, planLesson, withLine } from "./new-lesson.ts";

const usage =
  'Usage: npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"';
const root = fileURLToPath(new URL("../../", import.meta.url));

try {
  const { values } = parseArgs({
    options: { module: { type: "string" }, title: { type: "string" } },
  });
  if (!values.module || !values.title) throw new NewLessonError(usage);
  const course = openCourse(root);
  const { modules, ledger } = course.records();
  const problems = [...modules.problems, ...ledger.problems];
  if (problems.length > 0) throw new NewLessonError(formatReport(problems, course.read));
  const lessons = course
    .lessons()
    .map((file) => file.slice(courseFolder.length + 1).replace(/\.mdx$/, ""));
  const plan = planLesson(
    { module: values.module, title: values.title },
    {
      modules: Object.keys(modules.titles),
      ids: Object.fromEntries(ledger.lines.map(({ lesson, id = "" }) => [lesson, id])),
      lessons,
    },
  );
  mkdirSync(dirname(join(root, plan.file)), { recursive: true });
  writeFileSync(join(root, plan.file), plan.text, { flag: "wx" });
  writeFileSync(join(root, idLedger), withLine(course.read(idLedger) ?? "", plan.ledgerLine));
  console.log(`Wrote ${plan.file} and its line in ${idLedger}.`);
  console.log("Write it with `npm run dev` open; `npm run check` lists what is left to do.");
} catch (error) {
  if (!(error instanceof NewLessonError) && !(error instanceof TypeError)) throw error;
  console.error(error.message);
  if (error instanceof TypeError) console.error(usage);
  process.exitCode = 1;
}
