import { join } from "node:path";
import { getCollection, getEntry } from "astro:content";
import { codeFingerprint } from "../../authoring/compile-cache.ts";
import { openCourse } from "../../authoring/course-files.ts";
import { cachedParser } from "../../authoring/tree-cache.ts";
import { runbookPages } from "../../runbooks/page/runbook-pages.ts";
import { lessonPages, onSite } from "../../text/lessons/lesson-pages.ts";
import { labRoute } from "../../practice/incident-lab/lab-path.ts";
import { glossaryRoute } from "../../glossary/glossary.ts";
import { glossaryAsMarkdown, glossaryPage } from "./glossary-markdown.ts";
import { lessonAsMarkdown, runbookAsMarkdown } from "./page-markdown.ts";
import type { Surroundings } from "./page-text.ts";

/** A page in Markdown, with what lists say of it. */
export interface MarkdownPage {
  readonly kind: "Lesson" | "Runbook" | "Glossary";
  readonly title: string;
  readonly description: string;
  /** Address of the page below the base. */
  readonly route: string;
  readonly markdown: string;
}

const root = process.cwd();
const { read } = openCourse(root);

/** The whole file, as the check of the course has parsed and kept it. */
const textOf = ({ filePath = "" }: { readonly filePath?: string }) => ({
  file: filePath,
  body: read(filePath) ?? "",
});

async function made(site: URL | undefined): Promise<MarkdownPage[]> {
  const [lessons, runbooks] = [await lessonPages(), await runbookPages()];
  const labs = (await getCollection("labs")).map(
    ({ id, data }) => [labRoute(id), data.lab.title] as const,
  );
  const titles = new Map([
    ...runbooks.map((each) => [each.route, each.fields.title] as const),
    ...labs,
  ]);
  const quizzes = new Set((await getCollection("quizzes")).map(({ id }) => id));
  const around: Surroundings = {
    addressOf: (path) => new URL(onSite(path), site).href,
    titleOf: (route) => titles.get(route) ?? route,
    parse: cachedParser(join(root, ".cache/trees"), codeFingerprint(root)),
  };
  return [
    ...lessons.map(({ entry, fields, route, slug }) => ({
      ...{ kind: "Lesson" as const, title: fields.title, description: fields.description, route },
      markdown: lessonAsMarkdown(textOf(entry), fields, around, quizzes.has(slug)),
    })),
    ...runbooks.map(({ entry, fields, route }) => ({
      ...{ kind: "Runbook" as const, title: fields.title, description: fields.description, route },
      markdown: runbookAsMarkdown(textOf(entry), fields, around),
    })),
    {
      ...{ kind: "Glossary" as const, ...glossaryPage, route: glossaryRoute },
      markdown: glossaryAsMarkdown((await getEntry("glossary", "all"))?.data.entries ?? [], around),
    },
  ];
}

let kept: Promise<MarkdownPage[]> | undefined;

/** All lessons, runbooks and the glossary in Markdown, in their order; a build makes them once. */
export function markdownPages(site: URL | undefined): Promise<MarkdownPage[]> {
  return import.meta.env.PROD ? (kept ??= made(site)) : made(site);
}
