import type { APIRoute } from "astro";
import tokensCss from "../styles/tokens.css?raw";
import { readTokens, token } from "../styles/read-tokens.ts";
import { onSite } from "../text/lessons/lesson-pages.ts";

const paper = token(readTokens(tokensCss), "paper").light;

/** https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: "Debezium in Production",
      short_name: "Debezium",
      description: "Operate Debezium's PostgreSQL connector in production: lessons and runbooks.",
      lang: "en",
      id: onSite("/"),
      start_url: onSite("/"),
      scope: onSite("/"),
      display: "minimal-ui",
      background_color: paper,
      theme_color: paper,
      icons: [
        { src: onSite("/favicon.svg"), type: "image/svg+xml", sizes: "any" },
        { src: onSite("/icon-192.png"), type: "image/png", sizes: "192x192" },
        { src: onSite("/icon-512.png"), type: "image/png", sizes: "512x512" },
      ],
      shortcuts: [{ name: "Runbooks", url: onSite("/runbooks/") }],
    }),
    { headers: { "content-type": "application/manifest+json" } },
  );
