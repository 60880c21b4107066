/** `npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"`. */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { idLedger } from "../course/curriculum.ts";
import { courseFolder } from "../course/lesson-path.ts";
import { runCommand, UsageError } from "../problems/command-line.ts";
import { openCourse } from "./course-files.ts";
import { NewLessonError, planLesson } from "./new-lesson.ts";

const usage =
  'Usage: npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"';
const root = fileURLToPath(new URL("../../", import.meta.url));

function begin({ module, title }: { module?: string; title?: string }): void {
  if (!module || !title) throw new UsageError("A lesson needs its module and its title.");
  const course = openCourse(root);
  const { modules, publishedIds } = course.records();
  const lessons = course
    .lessons()
    .map((file) => file.slice(courseFolder.length + 1).replace(/\.mdx$/, ""));
  const plan = planLesson({ module, title }, { modules, ids: publishedIds, lessons });
  mkdirSync(dirname(join(root, plan.file)), { recursive: true });
  writeFileSync(join(root, plan.file), plan.text, { flag: "wx" });
  appendFileSync(join(root, idLedger), plan.ledgerLine);
  console.log(`Wrote ${plan.file} and its line in ${idLedger}.`);
  console.log("Write it with `npm run dev` open; `npm run check` lists what is left to do.");
}

const text = { type: "string" } as const;

await runCommand({ usage, options: { module: text, title: text } }, ({ values }) => {
  try {
    begin(values);
  } catch (error) {
    if (!(error instanceof NewLessonError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
