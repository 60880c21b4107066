import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { attribute, elements, type BuiltPage } from "./built-pages.ts";
import type { Site } from "./sites.ts";

/** Something a page points to. */
export interface Reference {
  /** The page it stands on. */
  readonly route: string;
  /** How it is written. */
  readonly written: string;
  readonly url: URL;
  /** `followed` by a reader, `loaded` by the browser, or `named` for machines. */
  readonly use: "followed" | "loaded" | "named";
}

/** An origin of no meaning: what stays on it is on the site. */
export const here = "http://course.test";

const cssUrl = /url\(\s*["']?([^"')]+)["']?\s*\)/g;

/** The addresses in a style sheet; fragments of the document itself are left out. */
export function cssAddresses(css: string): string[] {
  return [...css.matchAll(cssUrl)].flatMap(([, address = ""]) =>
    /^(#|data:)/.test(address) ? [] : [address],
  );
}

function written(element: Element): { address: string; use: Reference["use"] }[] {
  const value = (name: string, use: Reference["use"]) => {
    const address = attribute(element, name);
    return address === undefined ? [] : [{ address, use }];
  };
  const styles = cssAddresses(
    element.tagName === "style" ? toString(element) : (attribute(element, "style") ?? ""),
  ).map((address) => ({ address, use: "loaded" as const }));
  if (element.tagName === "a") return value("href", "followed");
  if (element.tagName === "use" || element.tagName === "image") return value("href", "loaded");
  if (element.tagName === "link") {
    const named = /canonical|alternate|sitemap/.test(attribute(element, "rel") ?? "");
    return value("href", named ? "named" : "loaded");
  }
  const set = (attribute(element, "srcSet") ?? "").split(/,\s+/).filter(Boolean);
  return [
    ...styles,
    ...value("src", "loaded"),
    ...value("poster", "loaded"),
    ...value("data", "loaded"),
    ...value("action", "loaded"),
    ...set.map((part) => ({ address: part.split(" ")[0] ?? "", use: "loaded" as const })),
  ];
}

/** Everything a page points to, with addresses resolved as a browser does. */
export function references(site: Site, { route, tree }: BuiltPage): Reference[] {
  const base = `${here}${site.base}${route.slice(1)}`;
  return elements(tree).flatMap((element) =>
    written(element).map(({ address, use }) => ({
      route,
      written: `<${element.tagName}> ${address}`,
      url: new URL(address, base),
      use,
    })),
  );
}
