import type { APIRoute, GetStaticPaths } from "astro";
import { markdownPages } from "../site/as-markdown/markdown-pages.ts";
import { markdownFile } from "../site/as-markdown/page-text.ts";

const name = markdownFile.replace(/\.md$/, "");

export const getStaticPaths = (async () => {
  const site = new URL(import.meta.env.SITE);
  return (await markdownPages(site)).map((page) => ({
    params: { page: `${page.route.slice(1)}${name}` },
    props: { markdown: page.markdown },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { "content-type": "text/markdown; charset=utf-8" } });
