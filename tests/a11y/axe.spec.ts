import { longestLesson, routes } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { expectNone } from "./both-themes.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

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

    test("with a note on a diagram shown", async ({ page }) => {
      await page.goto(longestLesson.route);
      const figure = page.locator(".diagram:has(.diagram-notes)").first();
      await figure.scrollIntoViewIfNeeded();
      await figure
        .getByRole("button", { name: /^Note: / })
        .first()
        .focus();
      await expect(figure.locator(".diagram-note-text")).toBeVisible();
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
