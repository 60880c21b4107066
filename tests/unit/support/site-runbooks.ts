import { openCourse } from "../../../src/authoring/course-files.ts";
import { runbookRenderer } from "../../../src/site/collections/runbook-renderer.ts";
import { parseRunbook } from "../../../src/runbooks/file/parse-runbook.ts";
import type { RunbookFile } from "../../../src/runbooks/file/runbook-file.ts";
import { readRunbooks } from "../../../src/runbooks/read-runbooks.ts";

const { runbooks: files, read } = openCourse(process.cwd());

/** All runbooks of the site, parsed. */
export const runbookFiles: readonly RunbookFile[] = files().flatMap(
  (file) => parseRunbook(file, read(file) ?? "").read?.runbook ?? [],
);

/** The same as the builder has them, on a site under a base path. */
export const runbooks = await readRunbooks({
  files: runbookFiles,
  render: await runbookRenderer(),
  onSite: (path) => `/base${path}`,
  origin: "https://course.test",
});
