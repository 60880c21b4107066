import type { Page } from "@playwright/test";
import { longestLesson, routes, tagOfKind } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

// 1280 by 1024 pixels at 400 %, which WCAG 1.4.10 asks for.
test.use({ viewport: { width: 320, height: 256 } });

/** Waits until the window stands still at a place in the text, and says how much of it bars take. */
async function takenByBars(page: Page, top: number): Promise<number> {
  await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
  return page.evaluate(
    () =>
      Array.from({ length: innerHeight / 4 }, (_, index) => index * 4).filter((y) => {
        const at = document.elementFromPoint(innerWidth / 2, y);
        for (let part = at; part; part = part.parentElement) {
          if (/fixed|sticky/.test(getComputedStyle(part).position)) return true;
        }
        return false;
      }).length * 4,
  );
}

for (const route of routes) {
  const tag = tagOfKind(route);
  test(`at 400 %, nothing stands over the text of ${route}`, { tag }, async ({ page }) => {
    await page.goto(route);
    await expect(page.locator("header.header")).toBeInViewport();
    expect(await takenByBars(page, 300)).toBe(0);
    await expect(page.locator("header.header")).not.toBeInViewport();
  });
}

test("at 400 %, the menu opens where its button is, and leads on", async ({ page }) => {
  await page.goto(longestLesson.route);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("link", { name: "Planning tools" }).click();
  await expect(page).toHaveURL(/\/tools\/$/);
});

test("at 400 %, a heading that an address names is at the top of the window", async ({ page }) => {
  const section = longestLesson.sections.at(-2) ?? "";
  await page.goto(`${longestLesson.route}#${section}`);
  const heading = page.locator(`[id="${section}"]`);
  await expect(heading).toBeInViewport();
  await expect.poll(() => heading.evaluate((e) => e.getBoundingClientRect().top)).toBeLessThan(64);
});
