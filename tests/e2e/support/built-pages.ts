import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { Site } from "./sites.ts";

/** A page as it was built. */
export interface BuiltPage {
  /** Its address, below no base: `/course/…/`. */
  readonly route: string;
  readonly tree: Root;
}

const read = new Map<string, readonly BuiltPage[]>();

/** A page that is parsed when it is looked at, and once. */
function openPage(site: Site, file: string): BuiltPage {
  let tree: Root | undefined;
  return {
    route: `/${file.replaceAll(sep, "/").replace(/(^|\/)index\.html$/, "$1")}`,
    get tree() {
      return (tree ??= fromHtml(readFileSync(join(site.folder, file), "utf8")));
    },
  };
}

/** Every page of a built site. */
export function builtPages(site: Site): readonly BuiltPage[] {
  const known = read.get(site.folder);
  if (known) return known;
  const pages = globSync("**/*.html", { cwd: site.folder }).map((file) => openPage(site, file));
  read.set(site.folder, pages);
  return pages;
}

/** All elements of a page, or those with one of the names. */
export function elements(tree: Root, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node) => {
    if (names.length === 0 || names.includes(node.tagName)) found.push(node);
  });
  return found;
}

/** An attribute as text; lists are joined by spaces. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** Whether a static host answers an address below the base with a file. */
export function hasFile(site: Site, path: string): boolean {
  const file = join(site.folder, decodeURIComponent(path), path.endsWith("/") ? "index.html" : "");
  return existsSync(file) && statSync(file).isFile();
}
