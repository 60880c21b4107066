import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { Chapter } from "../../../src/book/chapters.ts";
import { readPage } from "../../../src/book/read-page.ts";
import { placeInBook, placed } from "../../../src/book/references.ts";

const chapter = (key: string, route: string): Chapter => ({
  ...{ key, route, title: key, part: "Part", kind: "lesson" },
});
const slots = chapter("slots", "/course/02-module-2/02-slots/");
const lost = chapter("do-lost", "/runbooks/lost/");
const chapters = [slots, lost];
const to = (href: string, origin?: string, base = "/") =>
  placeInBook(href, slots, { chapters, site: { base, origin } });

test.each([
  ["#states", "#slots--states"],
  ["#_top", "#slots"],
  ["/runbooks/lost/", "#do-lost"],
  ["/runbooks/lost/#drop-it", "#do-lost--drop-it"],
  ["../../../runbooks/lost/", "#do-lost"],
  ["https://www.postgresql.org/docs/", "https://www.postgresql.org/docs/"],
])("in a chapter, %s leads to %s", (href, place) => {
  expect(to(href)).toBe(place);
});

test("a page that the book lacks has its public address, or its path where none is known", () => {
  expect(to("/tools/#wal", "https://cdc.example")).toBe("https://cdc.example/tools/#wal");
  expect(to("/tools/#wal")).toBe("/tools/#wal");
});

test("below a base path the same pages are chapters", () => {
  expect(to("/wal/runbooks/lost/#drop-it", undefined, "/wal/")).toBe("#do-lost--drop-it");
  expect(to("/wal/tools/", "https://cdc.example", "/wal/")).toBe("https://cdc.example/wal/tools/");
});

const contentOf = (html: string) => readPage(`<main>${html}</main>`).content;
const inBook = (html: string) => toHtml(placed(contentOf(html), "slots", (href) => to(href)));

test("ids of two pages differ in the book, and what names them names the same element", () => {
  expect(inBook('<section aria-labelledby="a b"><h2 id="a">A</h2></section>')).toBe(
    '<section aria-labelledby="slots--a slots--b"><h2 id="slots--a">A</h2></section>',
  );
  const drawing =
    '<svg id="d"><style>#d{fill:none}</style><path id="m"></path><path marker-end="url(#m)"></path></svg>';
  expect(inBook(drawing)).toBe(drawing.replace(/(?<=id="|#)([dm])/g, "slots--$1"));
});

test("a path that paper cannot follow is printed", () => {
  expect(inBook('<p><a href="/tools/">Tools</a></p>')).toBe("<p><span>Tools (/tools/)</span></p>");
});
