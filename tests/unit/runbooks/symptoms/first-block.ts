import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { lessonRoute } from "../../../../src/text/lessons/lesson-path.ts";
import { runbookRoute } from "../../../../src/text/lessons/runbook-path.ts";
import { parseLesson, parseMdx, type Lesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { isLabOnly } from "../../../../src/text/fences/attributes.ts";
import { onlyLooks } from "../../../../src/text/fences/effects.ts";
import { collectFences, type Fence } from "../../../../src/text/fences/fence.ts";
import { runbookFiles } from "../../support/site-runbooks.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const course = openCourse(root);

/** Where somebody in trouble is sent. */
export interface Target {
  /** What sends them: a symptom, an alert, a tool. */
  readonly from: string;
  /** The page, from the site's root, with its section. */
  readonly to: string;
}

const lessons: readonly Lesson[] = course.lessons().flatMap((file) => {
  const { lesson } = parseLesson(file, course.read(file) ?? "");
  return lesson ? [lesson] : [];
});

const routeOf = ({ path }: Lesson) => (path ? lessonRoute(path) : "");

/** The symptoms of all lessons and runbooks. */
export const symptoms: readonly Target[] = [
  ...lessons.flatMap((lesson) =>
    (lesson.frontMatter?.fields.incidents ?? []).map(({ symptom, section }) => ({
      from: symptom,
      to: `${routeOf(lesson)}#${section}`,
    })),
  ),
  ...runbookFiles.flatMap(({ fields }) =>
    fields.symptoms.map((symptom) => ({ from: symptom, to: runbookRoute(fields.id) })),
  ),
];

/** All runbooks, those of planned work included. */
export const runbooks: readonly Target[] = runbookFiles.map(({ fields }) => ({
  from: `runbook ${fields.id}`,
  to: runbookRoute(fields.id),
}));

interface Rules {
  groups: { rules: { alert?: string; annotations?: Record<string, string> }[] }[];
}

const ruleFolder = `${root}lab/config/prometheus/rules`;

/** All pages of the course that annotations of alerts name. */
export const alertLinks: readonly Target[] = readdirSync(ruleFolder).flatMap((file) => {
  const { groups } = parse(readFileSync(`${ruleFolder}/${file}`, "utf8")) as Rules;
  return groups.flatMap(({ rules }) =>
    rules.flatMap(({ alert = "", annotations = {} }) =>
      [
        ...Object.values(annotations)
          .join(" ")
          .matchAll(/\/(?:runbooks|course)\/[^\s"]*/g),
      ].map(([to]) => ({ from: `alert ${alert}`, to })),
    ),
  );
});

/** What can be run on a page: commands of all kinds, shown ones too, because they can be copied. */
const isExecutable = ({ language }: Fence) => language === "bash" || language === "sql";

function firstBlockOf(fences: readonly Fence[], line: number): Fence | undefined {
  return fences.find((fence) => isExecutable(fence) && fence.at.line > line);
}

const runbookFolder = `${root}src/content/runbooks`;

/** The first block below a target; `undefined` where nothing can be run. */
function firstBlock({ to }: Target): Fence | undefined {
  const [route = "", anchor = ""] = to.split("#");
  const [, id] = /^\/runbooks\/([\w-]+)\//.exec(route) ?? [];
  if (id !== undefined) {
    const file = `${runbookFolder}/${id}.mdx`;
    const text = readFileSync(file, "utf8");
    return firstBlockOf(collectFences({ file, text, tree: parseMdx(text) }), 0);
  }
  const lesson = lessons.find((each) => routeOf(each) === route);
  const heading = lesson?.headings.find(({ slug }) => slug === anchor);
  if (!lesson || !heading || heading.at === "whole-file") throw new Error(`No section ${to}.`);
  return firstBlockOf(collectFences(lesson), heading.at.line);
}

/** Why the first block below a target is not safe, in words; `undefined` when it is. */
export function danger(target: Target): string | undefined {
  const block = firstBlock(target);
  if (!block) return undefined;
  const where = `${block.file}:${block.at.line}`;
  if (isLabOnly(block)) return `${where} is an experiment for a lab, before the first step`;
  return onlyLooks(block.value) ? undefined : `${where} changes something`;
}
