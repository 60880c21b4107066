import type { Page } from "@playwright/test";
import { longestLesson, routes } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { violations } from "./violations.ts";

const themes = ["light", "dark"] as const;
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

/** Expects a page to be without violations in both themes. */
async function expectNone(page: Page) {
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`));
  }
  expect(found).toEqual([]);
}

for (const viewport of [phone, desktop]) {
  test.describe(`${viewport.width} px wide, in both themes, axe finds nothing`, () => {
    test.use({ viewport });
    test.describe.configure({ timeout: 90_000 });

    for (const route of routes) {
      test(`on ${route}`, async ({ page }) => {
        await page.goto(route);
        await page.locator("main details").evaluateAll((parts) => {
          for (const part of parts) part.setAttribute("open", "");
        });
        await expectNone(page);
      });
    }

    test("with search open", async ({ page }) => {
      await page.goto("/");
      await page.keyboard.press("Control+K");
      await page.getByRole("dialog").getByRole("textbox").fill("slot");
      await expect(page.locator(".pagefind-ui__result").first()).toBeVisible();
      await expectNone(page);
    });

    test("with a diagram open", async ({ page }) => {
      await page.goto(longestLesson.route);
      await page.locator(".diagram-open").first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNone(page);
    });
  });
}

test.describe("in both themes, axe finds nothing", () => {
  test.use({ viewport: phone });

  test("with the menu open on a phone", async ({ page }) => {
    await page.goto(longestLesson.route);
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(page.getByRole("link", { name: longestLesson.title })).toBeVisible();
    await expectNone(page);
  });
});
