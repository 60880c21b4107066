import type { ViteDevServer } from "vite";
import { byPlace, type Problem } from "../problems/problem.ts";
import { formatReport, frame, type ReadSource } from "../problems/report.ts";

interface Watching {
  readonly check: () => Promise<readonly Problem[]>;
  readonly read: ReadSource;
  readonly log: (text: string) => void;
}

/** How long files must be quiet before they are checked, in milliseconds: editors write in bursts. */
const quietTime = 150;

function overlay(problems: readonly Problem[], read: ReadSource) {
  const first = [...problems].sort(byPlace)[0];
  const place = first && first.at !== "whole-file" ? first.at : { line: 1, column: 1 };
  const file = first?.file ?? "";
  return {
    type: "error" as const,
    err: {
      message: formatReport(problems, read).replace("Nothing was built.", ""),
      stack: "",
      plugin: "course-authoring",
      id: file,
      loc: { file, line: place.line, column: place.column },
      frame: first ? frame(first, read(file)).join("\n") : "",
    },
  };
}

/**
 * Checks the course whenever a file of it changes, while the dev server runs. Problems are shown
 * in the browser's overlay and in the terminal; the server goes on.
 */
export function watchCourse(server: ViteDevServer, { check, read, log }: Watching): void {
  let problems: readonly Problem[] = [];
  let timer: NodeJS.Timeout | undefined;
  const hot = server.environments.client.hot;

  const run = async () => {
    const before = problems.length;
    problems = await check();
    if (problems.length > 0) {
      log(`\n${formatReport(problems, read)}`);
      hot.send(overlay(problems, read));
    } else if (before > 0) hot.send({ type: "full-reload" });
  };
  const schedule = (file: string) => {
    if (!/[\\/](src[\\/]content|lab[\\/]config)[\\/]/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch((error: unknown) => log(String(error))), quietTime);
  };
  for (const event of ["change", "add", "unlink"] as const) server.watcher.on(event, schedule);
  // A page opened after the mistake was made has to hear of it too.
  hot.on("vite:client:connect", () => {
    if (problems.length > 0) hot.send(overlay(problems, read));
  });
  schedule("/src/content/");
}
