import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildTime } from "../authoring/build-time.ts";
import { CommandRefusal } from "../system/command-line.ts";
import type { BookParts } from "./book-page.ts";
import type { Chapter } from "./chapters.ts";
import { readPage } from "./read-page.ts";

/** What the environment says of the site's address, as astro.config.mjs reads it. */
function siteOf({ SITE_BASE, SITE_URL }: NodeJS.ProcessEnv): BookParts["site"] {
  const base = `/${SITE_BASE ?? ""}/`.replace(/\/+/g, "/");
  return { base, origin: SITE_URL === undefined ? undefined : new URL(SITE_URL).origin };
}

/**
 * Reads what the book is made of.
 * @param files folder of the built site
 * @throws CommandRefusal when the built site lacks the page of a chapter
 */
export function readParts(
  chapters: readonly Chapter[],
  files: string,
  env: NodeJS.ProcessEnv,
): BookParts {
  const site = siteOf(env);
  const pages = chapters.map(({ key, route }) => {
    const path = join(files, route, "index.html");
    if (existsSync(path)) return [key, readPage(readFileSync(path, "utf8"))] as const;
    throw new CommandRefusal(`The built site has no page ${route}. Run \`npm run build\` first.`);
  });
  return {
    title: "Debezium in Production",
    description: "Operate Debezium’s PostgreSQL connector: lessons, runbooks, messages, questions.",
    edition: [
      `Made on ${buildTime(env).toISOString().slice(0, 10)}.`,
      ...(site.origin === undefined ? [] : [`${site.origin}${site.base}`]),
      "Text: CC BY 4.0. Code: MIT.",
    ],
    ...{ chapters, site, css: readFileSync(new URL("book.css", import.meta.url), "utf8") },
    pages: new Map(pages),
  };
}
