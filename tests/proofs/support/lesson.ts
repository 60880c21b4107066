import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLesson } from "../../../src/text/lessons/parse-lesson.ts";
import { attribute } from "../../../src/text/fences/attributes.ts";
import { blocksOf } from "../../../src/text/fences/blocks.ts";
import { collectFences } from "../../../src/text/fences/fence.ts";
import { fillPlaceholders } from "../../../src/text/fences/placeholders.ts";

const files = {
  "05": "src/content/course/03-module-3/05-wal-bloat-heartbeat.mdx",
  "06": "src/content/course/03-module-3/06-connector-scaling-tasks.mdx",
  "07": "src/content/course/03-module-3/07-disaster-recovery-procedures.mdx",
} as const;

export type LessonNumber = keyof typeof files;

/** What a command of a lesson answered. */
export interface Said {
  readonly status: number | null;
  /** Standard output, then standard error. */
  readonly text: string;
}

/** SQL as a shell command; the rows come without frames. */
const throughPsql = (sql: string) =>
  `psql -XAt -v ON_ERROR_STOP=1 <<'END_OF_SQL'\n${sql}\nEND_OF_SQL`;

/**
 * The one command of a lesson with this title, or with this text in it.
 * @returns the command for a shell
 * @throws Error when there is none, or more than one
 */
export function lessonCommand(lesson: LessonNumber, titleOrText: string): string {
  const file = files[lesson];
  const text = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), "utf8");
  const parsed = parseLesson(file, text).lesson;
  if (!parsed) throw new Error(`${file} is not a lesson.`);
  const commands = blocksOf(collectFences(parsed)).map(({ command }) => command);
  const titled = commands.filter((command) => attribute(command, "title") === titleOrText);
  const found = titled.length > 0 ? titled : commands.filter((c) => c.value.includes(titleOrText));
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(`${file}: ${found.length} commands are called or contain "${titleOrText}".`);
  return only.language === "sql" ? throughPsql(only.value) : only.value;
}

/**
 * Runs commands in a shell of the lab, as a lesson prints them.
 * @param values what stands in the place of the placeholders
 */
export function runAsPrinted(
  commands: string,
  values: Readonly<Record<string, string>>,
  { env, cwd }: { env: Readonly<Record<string, string | undefined>>; cwd: string },
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const args = ["-c", fillPlaceholders(commands, values)];
    const child = spawn("bash", args, { env, cwd, timeout: 120_000 });
    const parts = { output: "", errors: "" };
    child.stdout.on("data", (data: Buffer) => (parts.output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (parts.errors += data.toString()));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, text: `${parts.output}${parts.errors}`.trim() });
    });
    child.stdin.end();
  });
}
