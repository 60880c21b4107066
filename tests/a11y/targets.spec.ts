import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { filmRoute, filmNames } from "../../src/films/order.ts";
import { longestLesson } from "../e2e/support/lessons.ts";
import { runbookRoutes } from "../e2e/support/runbooks.ts";
import { expect, test } from "../e2e/support/test.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** CSS pixels that a finger needs (WCAG 2.5.8). */
const smallest = 24;

/** What is narrower or lower, with its size. */
const tooSmall = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll(
    (all, least) =>
      all.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        // A pixel of a font's line is rounded one way or the other.
        if (!target.checkVisibility() || Math.min(width, height) > least - 0.1) return [];
        return `${target.textContent.trim().slice(0, 40)}: ${width} × ${height}`;
      }),
    smallest,
  );

for (const route of [longestLesson.route, runbookRoutes[0] ?? "", filmRoute(filmNames[1])]) {
  test(`at 390 px every target of ${route} is as large as a finger needs`, async ({ page }) => {
    await page.goto(route);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const links = page.locator("main .run-link");
    if ((await links.count()) > 0) {
      // The lines of a block are numbered once its link is followed.
      await links.first().click();
      await expect(page.locator(".gutter a").first()).toBeVisible();
    }
    // These stand alone: neither a sentence around them nor room beside them excuses them.
    expect(await tooSmall(page, ".run-link, .gutter a, .line-bar button, summary")).toEqual([]);
    // All others, with what WCAG excepts: links in a sentence, and targets with room around them.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withRules(["target-size"])
      .analyze();
    const found = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
    expect(found).toEqual([]);
  });
}
