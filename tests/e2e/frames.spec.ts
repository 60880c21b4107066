import type { Page } from "@playwright/test";
import { lessons, longestLesson, tagOf } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

/** Shows a lesson whole, also what is far below the first screen. */
async function layOut(page: Page, route: string, width: number) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(route);
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
}

const cut = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .evaluateAll((frames) =>
      frames
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map((frame) => frame.getAttribute("aria-label") ?? frame.textContent.slice(0, 40)),
    );

for (const { route } of lessons) {
  test(
    `${route}: no picture and no table is cut on a desktop`,
    { tag: tagOf(route) },
    async ({ page }) => {
      await layOut(page, route, 1440);
      expect(await cut(".table-frame")(page)).toEqual([]);
      for (const width of [1280, 1440]) {
        await layOut(page, route, width);
        expect(await cut(".diagram-frame")(page), `${width} px`).toEqual([]);
      }
    },
  );
}

test("code in a step is as wide as code outside of it, but for the step's indent", async ({
  page,
}) => {
  await layOut(page, longestLesson.route, 1440);
  const widths = await page
    .locator(".sl-markdown-content .expressive-code figure")
    .evaluateAll((frames) => frames.map(({ clientWidth }) => clientWidth).filter((w) => w > 0));
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) - 100);
});

test("an option is not broken where a line of code wraps", async ({ page }) => {
  await layOut(page, longestLesson.route, 390);
  const words = page.locator(".expressive-code .wrap .w");
  const broken = await words.evaluateAll((all) =>
    all.filter((word) => word.getClientRects().length > 1).map(({ textContent }) => textContent),
  );
  expect(broken).toEqual([]);
  expect(await words.count()).toBeGreaterThan(50);
  const outside = await page
    .locator(".expressive-code pre.wrap")
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
  expect(outside, "no frame of wrapped lines scrolls because of a whole word").toBe(0);
});

test("a table that goes on to the right has a shadow there", async ({ page }) => {
  await layOut(page, longestLesson.route, 390);
  const frame = page.locator(".table-frame").first();
  const shadows = await frame.evaluate((e) => getComputedStyle(e).backgroundAttachment);
  expect(shadows).toContain("local, local, scroll, scroll");
});

test("headings stand apart from the text above them, and link to themselves", async ({ page }) => {
  await layOut(page, longestLesson.route, 1440);
  const [section = ""] = longestLesson.sections;
  const heading = page.locator(`h2[id="${section}"]`);
  const above = await heading.evaluate((h2) => {
    const gap =
      h2.getBoundingClientRect().top -
      (h2.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
    return gap + parseFloat(getComputedStyle(h2).paddingTop);
  });
  expect(above).toBeGreaterThan(50);
  await heading.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`#${section}$`));
});

test("a button for copying is named after what it copies, and says how much it was", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(longestLesson.route);
  const button = page.locator(".expressive-code .copy button").first();
  await expect(button).toHaveAccessibleName(/^Copy: \S/);
  const names = await page
    .locator(".expressive-code .copy button")
    .evaluateAll((all) => all.map((each) => each.getAttribute("title")));
  expect(new Set(names).size).toBeGreaterThan(names.length / 3);
  await button.click();
  await expect(page.locator(".copy .feedback")).toHaveText(/^Copied (?:the line|\d+ lines)$/);
});
