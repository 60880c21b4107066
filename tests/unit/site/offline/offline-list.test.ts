import { expect, test } from "vitest";
import { offlineList, type BuiltFile } from "../../../../src/site/offline/offline-list.ts";

const file = (path: string, text?: string, bytes = 1000): BuiltFile => ({
  path,
  bytes,
  sha256: `hash of ${path}`,
  text,
});

const built = [
  file("index.html", ""),
  file("404.html", ""),
  file("course/a/01-b/index.html", '<script src="/_astro/lesson.A1.js">'),
  file("runbooks/slot-lost/index.html", '<script src="/base/_astro/runbook.B2.js">'),
  file("_astro/runbook.B2.js", 'import"./shared.C3.js"'),
  file("_astro/shared.C3.js", ""),
  file("slides/b/index.html", '<script src="/_astro/deck.F6.js">'),
  file("_astro/deck.F6.js", 'import"./shared.C3.js"'),
  file("_astro/lesson.A1.js", ""),
  file("_astro/pglite.D4.wasm"),
  file("_astro/worker-E5.js", "", 800_000),
  file("finder/sections.json"),
  file("cards/index.png"),
  file("course/a/01-b/index.md"),
  file("sw.js", ""),
  file("rss.xml"),
];
const { files, onUse } = offlineList(built);
const urls = (all: readonly { url: string }[]) => all.map(({ url }) => url);

test("pages are kept at the addresses that readers open, and the one for lost readers is not", () => {
  expect(urls(files).filter((url) => !url.startsWith("_astro/"))).toEqual([
    "./",
    "course/a/01-b/",
    "runbooks/slot-lost/",
    "finder/sections.json",
  ]);
});

test("PostgreSQL is kept once it is used", () => {
  expect(onUse).toEqual(["_astro/pglite.D4.wasm", "_astro/worker-E5.js"]);
  expect(urls(files)).not.toContain("_astro/worker-E5.js");
});

test("slides are not kept, nor what they alone load", () => {
  const kept = urls(files);
  expect(kept).not.toContain("slides/b/");
  expect(kept).not.toContain("_astro/deck.F6.js");
  expect(kept).toContain("_astro/shared.C3.js");
});

test("with data saved, runbooks and finder are kept with all that they load, and no lesson", () => {
  expect(urls(files.filter(({ vital }) => vital)).sort()).toEqual([
    "./",
    "_astro/runbook.B2.js",
    "_astro/shared.C3.js",
    "finder/sections.json",
    "runbooks/slot-lost/",
  ]);
});

test("every file is held to its content; one whose name changes with it needs no revision", () => {
  expect(files.find(({ url }) => url === "_astro/shared.C3.js")).toMatchObject({
    revision: null,
    integrity: "sha256-hash of _astro/shared.C3.js",
  });
  expect(files.find(({ url }) => url === "course/a/01-b/")?.revision).toBe("hash of course/a");
});
