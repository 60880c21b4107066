import { fileURLToPath } from "node:url";
import { beforeAll, test } from "vitest";
import { checkCourse } from "../../src/authoring/check/check-course.ts";
import { publishedIdsFile } from "../../src/text/lessons/published-ids.ts";
import { courseFolder } from "../../src/text/lessons/lesson-path.ts";
import { DrawingCache } from "../../src/text/diagrams/drawing-cache.ts";
import { createDiagramRenderer } from "../../src/text/diagrams/diagram-renderer.ts";
import { formatProblem } from "../../src/problems/report.ts";
import { goodCourse, inMemoryCourse, secondLesson } from "../unit/support/course.ts";
import { expectKeptReport } from "../unit/problems/mistakes/report-file.ts";
import { newFolder } from "../unit/support/fake-renderer.ts";
import { drawnMistakes } from "./mistakes/index.ts";

const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));

/** One lesson for each mistake, so that one browser draws all of them. */
const lessons = drawnMistakes.map(({ diagram: [kind = "", ...lines], notes }, index) => {
  const order = index + 3;
  const id = `drawing-${order}`;
  const path = `01-module-1/${String(order).padStart(2, "0")}-${id}`;
  const fence = ["```mermaid", kind, "  accTitle: Title", "  accDescr: Text.", ...lines, "```", ""];
  const after = notes ? ["", "```yaml notes", ...notes, "```", ""] : [];
  const text = secondLesson([...fence, ...after].join("\n"), { id, order: String(order) });
  return { file: `${courseFolder}/${path}.mdx`, text, ledgerLine: `${path}: ${id}\n` };
});

const files = inMemoryCourse({
  ...goodCourse,
  ...Object.fromEntries(lessons.map(({ file, text }) => [file, text])),
  [publishedIdsFile]: `${goodCourse[publishedIdsFile] ?? ""}${lessons.map((l) => l.ledgerLine).join("")}`,
});

const reports = new Map<string, string[]>();

beforeAll(async () => {
  const folder = newFolder();
  const renderer = createDiagramRenderer(cache, () => undefined);
  const problems = await checkCourse(files, { ...renderer, cache: new DrawingCache(folder.path) });
  for (const problem of problems) {
    const text = formatProblem(problem, files.read(problem.file)).slice(problem.file.length + 1);
    reports.set(problem.file, [...(reports.get(problem.file) ?? []), ...text.split("\n")]);
  }
  return folder.remove;
}, 60_000);

test.for(drawnMistakes.map((mistake, index) => ({ ...mistake, file: lessons[index]?.file ?? "" })))(
  "$code: $what",
  async ({ file, ...mistake }) => {
    await expectKeptReport(mistake, reports.get(file) ?? []);
  },
);
