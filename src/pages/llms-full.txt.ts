import type { APIRoute } from "astro";
import { markdownPages } from "../site/as-markdown/markdown-pages.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response((await markdownPages(site)).map(({ markdown }) => markdown).join("\n---\n\n"));
