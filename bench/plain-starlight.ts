import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainMarkdown, titleOnly } from "./plain-markdown.ts";
import { projectRoot } from "./site-copy.ts";

/** What the comparison site is called in tables. */
export const plainName = "Starlight with rehype-mermaid";

/**
 * Starlight as its documentation installs it, and rehype-mermaid with its defaults. The browser that
 * draws is the project's, because rehype-mermaid brings none.
 */
const config = `import { unified } from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import rehypeMermaid from "rehype-mermaid";
import { pinnedBrowser } from "../../../src/text/diagrams/browser/pinned-browser.ts";

const { launchOptions } = pinnedBrowser(${JSON.stringify(join(projectRoot, ".cache"))});

export default defineConfig({
  site: "http://127.0.0.1:4321",
  markdown: {
    processor: unified({ rehypePlugins: [[rehypeMermaid, { launchOptions: await launchOptions() }]] }),
  },
  integrations: [starlight({ title: "Plain Starlight" })],
});
`;

const collections = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

const docs = defineCollection({ loader: docsLoader(), schema: docsSchema() });
const collections = { docs };
export { collections };
`;

/** Astro bundles what a site depends on by name, and leaves other packages to Node. */
const manifest = {
  name: "plain-starlight",
  private: true,
  type: "module",
  dependencies: { astro: "*", "@astrojs/starlight": "*", "rehype-mermaid": "*" },
};

/** Where a text stands in plain Starlight. It has the same address as in the course. */
export const plainPath = (path: string): string =>
  path.replace("src/content/", "src/content/docs/").replace(/\.mdx$/, ".md");

/**
 * A comparison site: the same texts in Starlight without this project's work.
 * @param texts lessons and runbooks by path, such as `src/content/course/…/05-….mdx`
 * @returns its files by path from its root, for `newSite`
 */
export function plainStarlight(texts: Readonly<Record<string, string>>): Record<string, string> {
  const pages = Object.entries(texts).map(([path, text]) => [plainPath(path), plainMarkdown(text)]);
  return {
    "package.json": JSON.stringify(manifest),
    "astro.config.mjs": config,
    "src/content.config.ts": collections,
    ...(Object.fromEntries(pages) as Record<string, string>),
  };
}

/**
 * The course in plain Starlight, with the text of one page: the others have their titles only, so
 * that the navigation is as long as the course's.
 * @param route of a lesson or a runbook, with slashes at both ends
 * @returns the files; `undefined` where the page is not made of one text
 */
export function plainPage(route: string): Record<string, string> | undefined {
  const shown = `src/content${route.replace(/\/$/, "")}.mdx`;
  const paths = globSync("src/content/{course,runbooks}/**/*.mdx", { cwd: projectRoot });
  if (!paths.includes(shown)) return undefined;
  const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
  const others = paths
    .filter((path) => path !== shown)
    .map((path) => [plainPath(path), titleOnly(read(path))]);
  return {
    ...plainStarlight({ [shown]: read(shown) }),
    ...(Object.fromEntries(others) as Record<string, string>),
  };
}
