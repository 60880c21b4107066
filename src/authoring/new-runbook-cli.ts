/** `npm run new:runbook -- --id slot-behind --title "A slot falls behind" --lesson wal-bloat-heartbeat`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runbookId } from "../text/lessons/runbook-path.ts";
import { runCommandLine, UsageError } from "../system/command-line.ts";
import { parseRunbook } from "../runbooks/file/parse-runbook.ts";
import { openCourse } from "./course-files.ts";
import { planRunbook } from "./new-runbook.ts";

const usage =
  'Usage: npm run new:runbook -- --id slot-behind --title "A slot falls behind" --lesson wal-bloat-heartbeat';
const root = fileURLToPath(new URL("../../", import.meta.url));

function begin({ id, title, lesson }: { id?: string; title?: string; lesson?: string }): void {
  if (!id || !title || !lesson) {
    throw new UsageError("A runbook needs its id, its title and the lesson that teaches it.");
  }
  const course = openCourse(root);
  const orders = course.runbooks().map((file) => {
    const { read } = parseRunbook(file, course.read(file) ?? "");
    // One that cannot be read still has its name.
    return [runbookId(file) ?? file, read?.runbook?.fields.order ?? 0] as const;
  });
  const lessons = course.records().publishedIds.lines.flatMap(({ id: known }) => known ?? []);
  const plan = planRunbook({ id, title, lesson }, { orders: Object.fromEntries(orders), lessons });
  mkdirSync(dirname(join(root, plan.file)), { recursive: true });
  writeFileSync(join(root, plan.file), plan.text, { flag: "wx" });
  console.log(`Wrote ${plan.file}.`);
  console.log("Write it with `npm run dev` open; `npm run check` lists what is left to do.");
}

const text = { type: "string" } as const;

await runCommandLine({ usage, options: { id: text, title: text, lesson: text } }, ({ values }) => {
  begin(values);
});
