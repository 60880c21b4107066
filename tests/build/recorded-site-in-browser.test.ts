import { join } from "node:path";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { findBrowser } from "../../src/browser/find-browser.ts";
import { violations } from "../a11y/violations.ts";
import { serve, type Server } from "../e2e/support/serve.ts";
import { firstPage, listPage, recordedCourse, secondPage } from "./support/recorded-course.ts";
import { build } from "./support/run.ts";

let site: SiteCopy;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  site = copySite(recordedCourse);
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  server = await serve({
    name: "recorded",
    folder: join(site.root, "dist"),
    base: "/",
    variable: "RECORDED_ORIGIN",
  });
  browser = await chromium.launch(await findBrowser(join(site.root, ".cache")));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  site.remove();
});

const looks = [firstPage, secondPage, listPage].flatMap((file) =>
  [390, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({ file, width, colorScheme })),
  ),
);

test.for(looks)(
  "axe finds nothing and nothing scrolls sideways: $file, $width px, $colorScheme",
  async ({ file, width, colorScheme }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`${server.origin}/${file.replace("index.html", "")}`);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await context.close();
  },
);

test("output touches its command, on the screen and on paper", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${firstPage.replace("index.html", "")}`);
  for (const media of ["screen", "print"] as const) {
    await page.emulateMedia({ media });
    const [command, output] = await page
      .locator(".run-block figure")
      .evaluateAll((figures) => figures.map((f) => f.getBoundingClientRect().toJSON() as DOMRect));
    expect(command && output && output.top - command.bottom, media).toBe(0);
    expect(await page.getByRole("figure", { name: "Output" }).count()).toBe(1);
  }
  await page.close();
});

test("a wide table is not wrapped on a phone, is scrolled by keys, and is whole on paper", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${server.origin}/${firstPage.replace("index.html", "")}`);
  const table = page.locator(".output pre");
  const scrolled = () => table.evaluate((pre) => pre.scrollLeft);
  const hidden = () => table.evaluate((pre) => pre.scrollWidth - pre.clientWidth);
  expect(await hidden()).toBeGreaterThan(300);
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  expect(await hidden()).toBe(0);
  await page.close();
});
