import type { ViteDevServer } from "vite";
import { byPlace, type Problem } from "../../problems/problem.ts";
import type { ReadFile } from "../../problems/read-file.ts";
import { formatReport, frame } from "../../problems/report.ts";

interface Watching {
  readonly check: () => Promise<readonly Problem[]>;
  readonly read: ReadFile;
  readonly log: (text: string) => void;
}

/** How long files must be quiet before they are checked, in milliseconds: editors write in bursts. */
const quietTime = 150;

function overlay(problems: readonly Problem[], read: ReadFile) {
  const first = [...problems].sort(byPlace)[0];
  const place = first && first.at !== "whole-file" ? first.at : { line: 1, column: 1 };
  const file = first?.file ?? "";
  return {
    type: "error" as const,
    err: {
      message: formatReport(problems, read),
      stack: "",
      plugin: "course-authoring",
      id: file,
      loc: { file, line: place.line, column: place.column },
      frame: first ? frame(first, read(file)).join("\n") : "",
    },
  };
}

/** What the browser shows when the check itself came to no end. */
function failure(error: unknown) {
  const said = error instanceof Error ? error.message : String(error);
  const message = `The check of the course came to no end: ${said}`;
  return { type: "error" as const, err: { message, stack: "", plugin: "course-authoring" } };
}

/**
 * Checks the course whenever a file of it changes, while the dev server runs. Problems are shown
 * in the browser's overlay and in the terminal; the server goes on.
 */
export function watchCourse(server: ViteDevServer, { check, read, log }: Watching): void {
  let shown: ReturnType<typeof overlay | typeof failure> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const hot = server.environments.client.hot;

  const run = async () => {
    const before = shown;
    try {
      const problems = await check();
      shown = problems.length > 0 ? overlay(problems, read) : undefined;
    } catch (error) {
      shown = failure(error);
    }
    if (shown) {
      log(`\n${shown.err.message}`);
      hot.send(shown);
    } else if (before) hot.send({ type: "full-reload" });
  };
  const schedule = (file: string) => {
    if (!/[\\/](src[\\/]content|lab[\\/]config)[\\/]/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quietTime);
  };
  for (const event of ["change", "add", "unlink"] as const) server.watcher.on(event, schedule);
  // A page opened after the mistake was made has to hear of it too.
  hot.on("vite:client:connect", () => {
    if (shown) hot.send(shown);
  });
  schedule("/src/content/");
}
