import { afterAll, beforeAll, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { courseWithEverything } from "../build/support/course-with-everything.ts";
import { build, htmlFiles } from "../build/support/run.ts";

let site: SiteCopy;
let pages: Map<string, string>;

beforeAll(async () => {
  site = copySite(courseWithEverything);
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  pages = htmlFiles(site, "dist");
}, 120_000);

afterAll(() => site.remove());

test("a second build of the unchanged site starts no browser and gives the same pages", async () => {
  const second = await build(site, "--outDir", "dist-again");
  expect(second.code, second.output).toBe(0);
  expect(second.output).not.toContain("drew");
  const again = htmlFiles(site, "dist-again");
  expect([...again.keys()]).toEqual([...pages.keys()]);
  for (const [file, html] of pages) expect(again.get(file) === html, file).toBe(true);
}, 120_000);
