import type { APIRoute } from "astro";
import { llmsList } from "../site/as-markdown/llms.ts";
import { markdownPages } from "../site/as-markdown/markdown-pages.ts";
import { otherPages } from "../site/as-markdown/other-pages.ts";
import { markdownFile } from "../site/as-markdown/page-text.ts";
import { onSite } from "../text/lessons/lesson-pages.ts";

export const GET: APIRoute = async ({ site }) => {
  const addressOf = (path: string) => new URL(onSite(path), site).href;
  const listed = [
    ...(await markdownPages(site)).map((page) => ({
      ...page,
      address: addressOf(page.route + markdownFile),
    })),
    ...(await otherPages()).map((page) => ({ ...page, address: addressOf(page.route) })),
  ];
  return new Response(llmsList(listed));
};
