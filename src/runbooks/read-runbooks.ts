import { lessonRoute } from "../course/lesson-path.ts";
import type { Lesson } from "../course/parse-lesson.ts";
import { collectFences } from "../fences/fence.ts";
import { withBlanks } from "./blanks.ts";
import { introduction, partsOf, type FenceAt, type RawPart } from "./parts.ts";
import { planIds, planOf, type PlanId } from "./plans.ts";
import type { Part, Runbook } from "./runbook.ts";
import { scriptsFor, scriptsIn } from "./scripts.ts";
import { queryNamed } from "./queries.ts";
import { NoStepsError, sectionOf } from "./section.ts";

/** Links of a lesson, to other files and to its own sections, as addresses of the site. */
function onPages(markdown: string, { path }: Lesson, onSite: (path: string) => string): string {
  if (!path) return markdown;
  const here = lessonRoute(path);
  return markdown.replace(/\]\((#[^)]+|\.[^)\s]+\.mdx(?:#[^)]*)?)\)/g, (_, target: string) => {
    if (target.startsWith("#")) return `](${onSite(`${here}${target}`)})`;
    const url = new URL(target, `http://course${here.replace(/[^/]+\/$/, "")}`);
    return `](${onSite(`${url.pathname.replace(/\.mdx$/, "/")}${url.hash}`)})`;
  });
}

/** What reading needs of the world around it. */
export interface Reading {
  readonly lessons: readonly Lesson[];
  /** Turns Markdown of the runbook with this title into HTML. */
  readonly render: (markdown: string, title: string) => Promise<string>;
  /** Turns an address below the base into one of the site. */
  readonly onSite: (path: string) => string;
  /** Of the site, without a slash at its end. */
  readonly origin: string;
}

async function readRunbook(
  id: PlanId,
  { lessons, render, onSite, origin }: Reading,
): Promise<Runbook> {
  const plan = planOf(id);
  const lesson = lessons.find(({ frontMatter }) => frontMatter?.fields.id === plan.lesson);
  if (!lesson?.path) throw new NoStepsError(`There is no lesson ${plan.lesson}.`);
  const { title, before, items, after } = sectionOf(lesson, plan.section);
  const fences = collectFences(lesson);
  const fenceAt: FenceAt = (line, column) =>
    fences.find(({ at }) => at.line === line && at.column === column);
  const finish = (parts: readonly RawPart[]): Promise<Part[]> =>
    Promise.all(
      parts.map(async (part) => {
        if (part.kind === "command") return { ...part, code: withBlanks(part.code, plan.blanks) };
        if (part.kind === "output") return part;
        const html = await render(onPages(part.markdown, lesson, onSite), title);
        const markdown = onPages(part.markdown, lesson, (path) => `${origin}${onSite(path)}`);
        return { kind: part.kind, markdown, html };
      }),
    );
  const raw = items.map(({ children }) => partsOf(lesson, children, fenceAt));
  const commands = raw.flat().flatMap((part) => (part.kind === "command" ? [part.code] : []));
  const address = onSite(`${lessonRoute(lesson.path)}#${plan.section}`);
  const incident = plan.incident ?? plan.section;
  return {
    id,
    title: title.replace(/^Runbook: /, ""),
    symptoms: (lesson.frontMatter?.fields.incidents ?? [])
      .filter(({ section }) => section === incident)
      .map(({ symptom }) => symptom),
    address,
    url: `${origin}${address}`,
    before: await finish(introduction(partsOf(lesson, before, fenceAt))),
    steps: await Promise.all(raw.map(async (parts) => ({ parts: await finish(parts) }))),
    after: await finish(introduction(partsOf(lesson, after, fenceAt))),
    scripts: scriptsFor(
      [...commands, plan.prepared ?? ""],
      lessons.flatMap((each) => scriptsIn(collectFences(each))),
    ),
    queries: (plan.queries ?? []).map((name) => queryNamed(name, fences)),
  };
}

/**
 * All runbooks, from the lessons that teach them.
 * @throws NoStepsError when a lesson no longer has a section that a plan names
 */
export function readRunbooks(reading: Reading): Promise<Runbook[]> {
  return Promise.all(planIds.map((id) => readRunbook(id, reading)));
}
