import { afterAll, beforeAll, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { violations } from "../a11y/violations.ts";
import {
  firstPage,
  listPage,
  recordedCourse,
  secondPage,
} from "../build/support/recorded-course.ts";
import { build } from "../build/support/run.ts";
import { openInBrowser, type SiteInBrowser } from "../build/support/site-in-browser.ts";

let site: SiteCopy;
let inBrowser: SiteInBrowser;

beforeAll(async () => {
  site = copySite(recordedCourse);
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  inBrowser = await openInBrowser(site);
}, 120_000);

afterAll(() => inBrowser.close());

const looks = [firstPage, secondPage, listPage].flatMap((file) =>
  [390, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({ file, width, colorScheme })),
  ),
);

test.for(looks)(
  "axe finds nothing and nothing scrolls sideways: $file, $width px, $colorScheme",
  async ({ file, width, colorScheme }) => {
    const page = await inBrowser.page(file, { viewport: { width, height: 900 }, colorScheme });
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await page.close();
  },
);

test("output touches its command, on the screen and on paper", async () => {
  const page = await inBrowser.page(firstPage);
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
  const page = await inBrowser.page(firstPage, { viewport: { width: 390, height: 844 } });
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
