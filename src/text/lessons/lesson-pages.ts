import { getCollection, render, type CollectionEntry } from "astro:content";
import { lessonSchema, type LessonFields } from "./lesson-schema.ts";
import { lessonRoute, parseLessonPath, courseFolder } from "./lesson-path.ts";

/** A lesson as pages show it. */
export interface LessonPage {
  readonly entry: CollectionEntry<"docs">;
  readonly fields: LessonFields;
  readonly module: string;
  readonly slug: string;
  /** Address of the page below the site's base. */
  readonly route: string;
}

const fieldsOfEntry = lessonSchema.strip();

async function readPages(): Promise<readonly LessonPage[]> {
  const entries = await getCollection("docs");
  return entries
    .flatMap((entry) => {
      const path = parseLessonPath(`${courseFolder}/${entry.id.replace(/^course\//, "")}.mdx`);
      if (!path) return [];
      const { module, slug } = path;
      const fields = fieldsOfEntry.safeParse(entry.data).data;
      // In `npm run dev` a lesson may be broken for a moment; a build never gets here with one.
      return fields ? [{ entry, fields, module, slug, route: lessonRoute(path) }] : [];
    })
    .sort((a, b) => a.route.localeCompare(b.route));
}

let kept: Promise<readonly LessonPage[]> | undefined;

/** All lessons, in the order of the course; a build holds them to their schema once, not once for each page. */
export function lessonPages(): Promise<readonly LessonPage[]> {
  return import.meta.env.PROD ? (kept ??= readPages()) : readPages();
}

/** The address of a path on this site, under its base. */
export function onSite(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;
}

/** Text of a section's heading, by its anchor. */
export async function sectionTitle(page: LessonPage, anchor: string): Promise<string> {
  const { headings } = await render(page.entry);
  return headings.find((heading) => heading.slug === anchor)?.text ?? anchor;
}
