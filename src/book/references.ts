import type { Element, ElementContent, Text } from "hast";
import { changed } from "../text/built/elements.ts";
import type { Chapter } from "./chapters.ts";

/** Where the site will be, as far as the book needs to know. */
export interface BookSite {
  /** The path of the site, with slashes at both ends. */
  readonly base: string;
  /** Its public origin; `undefined` when none is known. */
  readonly origin: string | undefined;
}

/** Properties that name other elements by their ids. */
const naming = new Set([
  "htmlFor",
  "ariaLabelledBy",
  "ariaDescribedBy",
  "ariaControls",
  "ariaOwns",
]);

const anchorIn = (key: string, id: string) => (id === "_top" || id === "" ? key : `${key}--${id}`);

/**
 * Where a link of a chapter leads: to a place in the book, as `#…`; to a page that the book does not have, as
 * its public address, or as its path below the site where no address is known; elsewhere as it stands.
 */
export function placeInBook(
  href: string,
  from: Chapter,
  { chapters, site }: { readonly chapters: readonly Chapter[]; readonly site: BookSite },
): string {
  const own = `http://book.invalid${site.base}`;
  const url = new URL(href, `${own}${from.route.slice(1)}`);
  if (!url.href.startsWith(own)) return href;
  const route = url.href.slice(own.length - 1).replace(/[?#].*$/, "");
  const chapter = chapters.find((each) => each.route === route);
  if (chapter) return `#${anchorIn(chapter.key, decodeURIComponent(url.hash.slice(1)))}`;
  const path = `${site.base}${route.slice(1)}${url.hash}`;
  return site.origin === undefined ? path : `${site.origin}${path}`;
}

type Value = Element["properties"][string];

const urlOfId = /url\(["']?#([^"')]+)["']?\)/g;

/** The value of a property with the ids of another document in it. */
function renamed(name: string, value: Value, key: string): Value {
  if (naming.has(name)) {
    const ids = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
    return ids.map((id) => anchorIn(key, id));
  }
  if (typeof value !== "string") return value;
  if (name === "id") return anchorIn(key, value);
  if (/^(?:xLinkHref|href)$/.test(name) && value.startsWith("#"))
    return `#${anchorIn(key, value.slice(1))}`;
  return value.replace(urlOfId, (_, id: string) => `url(#${anchorIn(key, id)})`);
}

const hash = /#([\w-]+)/g;

/** The style sheet of a drawing, for the drawing under its new id. */
function restyled({ children }: Element, key: string): Text[] {
  return children.flatMap((node) => {
    if (node.type !== "text") return [];
    const value = node.value.replace(hash, (_, id: string) => `#${anchorIn(key, id)}`);
    return [{ type: "text", value }];
  });
}

/**
 * The content of a page as a part of a larger document: its ids begin with the chapter's key, and so does what
 * refers to them; links lead where `to` says. A path of the site, which nothing on paper leads to, is text.
 */
export function placed(
  content: readonly ElementContent[],
  key: string,
  to: (href: string) => string,
): ElementContent[] {
  const place = (element: Element): Element => {
    const properties = Object.fromEntries(
      Object.entries(element.properties).map(([name, value]) => [name, renamed(name, value, key)]),
    );
    const { href } = element.properties;
    if (element.tagName === "style") return { ...element, children: restyled(element, key) };
    if (typeof href !== "string" || element.tagName !== "a") return { ...element, properties };
    const address = to(href);
    if (!address.startsWith("/"))
      return { ...element, properties: { ...properties, href: address } };
    const said: Text = { type: "text", value: ` (${address})` };
    return { ...element, tagName: "span", properties: {}, children: [...element.children, said] };
  };
  const root: Element = { type: "element", tagName: "div", properties: {}, children: [...content] };
  return changed(root, (element) => [place(element)]).children;
}
