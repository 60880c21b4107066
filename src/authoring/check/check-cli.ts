/**
 * `npm run check`: reports every problem of the course, without building the site. With
 * `--evidence` also the commands that were changed since the lab ran them.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createDiagramRenderer } from "../../text/diagrams/diagram-renderer.ts";
import { runCommandLine } from "../../system/command-line.ts";
import { formatAnnotations, formatReport } from "../../problems/report.ts";
import { checkCourseEvidence } from "./check-course-evidence.ts";
import { checkBuildable } from "./check-pages.ts";
import { codeFingerprint } from "../compile-cache.ts";
import { openCourse, projectPath } from "../course-files.ts";
import { pageRenderer } from "./page-renderer.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const cache = join(root, ".cache/");

async function check(evidence: boolean): Promise<void> {
  const files = openCourse(root);
  const diagramRenderer = createDiagramRenderer(cache, console.log);
  const makers = { course: files, diagramRenderer, toProjectPath: projectPath(root) };
  const render = pageRenderer(makers, `${cache}checked`, codeFingerprint(root));
  const problems = await checkBuildable(files, diagramRenderer, render);
  if (evidence) problems.push(...checkCourseEvidence(files));
  if (problems.length > 0) {
    console.error(formatReport(problems, files.read));
    if (process.env["GITHUB_ACTIONS"]) console.log(formatAnnotations(problems));
    process.exitCode = 1;
  } else {
    const [lessons, runbooks] = [files.lessons(), files.runbooks()].map(({ length }) => length);
    console.log(`${lessons} lessons and ${runbooks} runbooks checked, no problems.`);
  }
}

await runCommandLine(
  {
    usage: "Usage: npm run check [-- --evidence]. It checks all lessons.",
    options: { evidence: { type: "boolean", default: false } },
  },
  ({ values }) => check(values.evidence),
);
