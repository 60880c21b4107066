import { fileURLToPath } from "node:url";

/** The project, with a slash at the end. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** The built course in one of the two places where it is served. */
export interface Site {
  readonly name: string;
  /** Where its files are. */
  readonly folder: string;
  /** Path of its home page, with slashes at both ends. */
  readonly base: string;
  /** The variable in which the global setup leaves the server's origin. */
  readonly variable: string;
  /** What its tests are tagged with: only `--whole` builds the site a second time. */
  readonly tag: string[];
}

export const atRoot: Site = {
  name: "at the root",
  folder: `${projectRoot}dist`,
  base: "/",
  variable: "E2E_ORIGIN_AT_ROOT",
  tag: [],
};

export const underBase: Site = {
  name: "under a base path",
  folder: `${projectRoot}.cache/dist-base`,
  base: "/debezium-course/",
  variable: "E2E_ORIGIN_UNDER_BASE",
  tag: ["@whole"],
};

export const sites = [atRoot, underBase] as const;

/** Where a site is served, e.g. `http://127.0.0.1:40123`. */
export function originOf(site: Site): string {
  const origin = process.env[site.variable];
  if (!origin) throw new Error(`${site.variable} is not set: the global setup did not run.`);
  return origin;
}

/**
 * The full address of a page.
 * @param route the page's address below the base, with a leading slash
 */
export function addressOf(site: Site, route: string): string {
  return `${originOf(site)}${site.base}${route.slice(1)}`;
}
