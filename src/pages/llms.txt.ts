import type { APIRoute } from "astro";
import { llmsList } from "../site/as-markdown/llms.ts";
import { markdownPages } from "../site/as-markdown/markdown-pages.ts";
import { markdownFile } from "../site/as-markdown/page-text.ts";
import { onSite } from "../text/lessons/lesson-pages.ts";

export const GET: APIRoute = async ({ site }) => {
  const pages = await markdownPages(site);
  const listed = pages.map((page) => ({
    ...page,
    address: new URL(onSite(page.route + markdownFile), site).href,
  }));
  return new Response(llmsList(listed));
};
