import type { APIRoute } from "astro";
import { onSite } from "../text/lessons/lesson-pages.ts";

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      "User-agent: *",
      "Allow: /",
      "",
      `Sitemap: ${new URL(onSite("/sitemap-index.xml"), site).href}`,
      "",
    ].join("\n"),
  );
