import { runbooks, runbookWith } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";

const followed = runbookWith(/^## /m);

test.describe("the list", () => {
  test("has every runbook by its symptoms, with what it loses", async ({ page }) => {
    await page.goto("/runbooks/");
    for (const { route, symptoms, title, loses } of runbooks) {
      const item = page.locator(`.runbook-list li:has(a[href*="${route}"])`);
      for (const words of [...symptoms, title, loses]) await expect(item).toContainText(words);
    }
  });

  test("narrows as the reader types a word, an alert or a log line", async ({ page }) => {
    await page.goto("/runbooks/");
    const field = page.getByRole("searchbox", { name: /^Filter/ });
    const [first] = runbooks;
    const shown = page.locator(".runbook-list li:visible");
    for (const typed of [first?.title.toUpperCase() ?? "", first?.symptoms[0] ?? ""]) {
      await field.fill(typed);
      await expect(shown.first()).toContainText(first?.title ?? "");
    }
    await field.fill("qqqq xxxx");
    await expect(shown).toHaveCount(0);
    await expect(page.locator(".runbook-list h2:visible")).toHaveCount(0);
    await expect(page.getByText("No runbook answers to this.")).toBeVisible();
    await field.fill("");
    await expect(shown).toHaveCount(runbooks.length);
  });
});

for (const width of [390, 1280]) {
  test(`"In trouble?" is in the bar of every page, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const route of ["/", "/progress/", followed.route]) {
      await page.goto(route);
      await page.getByRole("banner").getByRole("link", { name: "In trouble?" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Runbooks");
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("the list is a plain list", async ({ page }) => {
    await page.goto("/runbooks/");
    await expect(page.locator(".runbook-list li:visible")).toHaveCount(runbooks.length);
    await expect(page.getByRole("searchbox")).toHaveCount(0);
  });
});
