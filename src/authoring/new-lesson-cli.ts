/** `npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedIdsFile } from "../text/lessons/published-ids.ts";
import { courseFolder } from "../text/lessons/lesson-path.ts";
import { runCommandLine, UsageError } from "../system/command-line.ts";
import { formatReport } from "../problems/report.ts";
import { openCourse } from "./course-files.ts";
import { NewLessonError, planLesson, withLine } from "./new-lesson.ts";

const usage =
  'Usage: npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"';
const root = fileURLToPath(new URL("../../", import.meta.url));

function begin({ module, title }: { module?: string; title?: string }): void {
  if (!module || !title) throw new UsageError("A lesson needs its module and its title.");
  const course = openCourse(root);
  const { modules, publishedIds } = course.records();
  const problems = [...modules.problems, ...publishedIds.problems];
  if (problems.length > 0) throw new NewLessonError(formatReport(problems, course.read));
  const lessons = course
    .lessons()
    .map((file) => file.slice(courseFolder.length + 1).replace(/\.mdx$/, ""));
  const plan = planLesson(
    { module, title },
    {
      modules: Object.keys(modules.titles),
      ids: Object.fromEntries(publishedIds.lines.map(({ lesson, id = "" }) => [lesson, id])),
      lessons,
    },
  );
  mkdirSync(dirname(join(root, plan.file)), { recursive: true });
  writeFileSync(join(root, plan.file), plan.text, { flag: "wx" });
  writeFileSync(
    join(root, publishedIdsFile),
    withLine(course.read(publishedIdsFile) ?? "", plan.idLine),
  );
  console.log(`Wrote ${plan.file} and its line in ${publishedIdsFile}.`);
  console.log("Write it with `npm run dev` open; `npm run check` lists what is left to do.");
}

const text = { type: "string" } as const;

await runCommandLine({ usage, options: { module: text, title: text } }, ({ values }) => {
  begin(values);
});
