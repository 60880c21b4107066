import { getEntry } from "astro:content";
import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { kindsOfChange } from "../changes/changes.ts";
import { lessonPages, onSite } from "../text/lessons/lesson-pages.ts";
import { runbookPages } from "../runbooks/page/runbook-pages.ts";

/** An entry leads to its place in the list of changes, which is its own; several may be about one page. */
export const GET: APIRoute = async ({ site }) => {
  const changes = (await getEntry("changelog", "all"))?.data.changes ?? [];
  const pages = [...(await lessonPages()), ...(await runbookPages())];
  const titles = new Map(pages.map(({ route, fields }) => [route, fields.title] as const));
  return rss({
    title: "Debezium in Production: changes",
    description: "What was added, changed and corrected in the lessons and runbooks.",
    site: new URL(onSite("/"), site).href,
    trailingSlash: false,
    customData: "<language>en</language>",
    items: changes.map(({ id, day, kind, page, what }) => ({
      title: `${kindsOfChange[kind]}: ${titles.get(page.split("#")[0] ?? "") ?? page}`,
      description: what,
      link: new URL(onSite(`/changes/#${id}`), site).href,
      pubDate: new Date(day),
    })),
  });
};
