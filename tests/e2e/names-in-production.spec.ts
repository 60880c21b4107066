import { lessons } from "./support/lessons.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { namesText, storeBefore } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const [lesson] = lessons;
const [runbook] = runbookRoutes;

test("with production names a lesson has no button for copying, and a runbook has", async ({
  page,
}) => {
  await storeBefore(page, "names", namesText("production", { connector: "pay-cdc" }));
  await page.goto(lesson?.route ?? "");
  await expect(page.locator("main var[data-name=connector]").first()).toHaveText("pay-cdc");
  await expect(page.locator("main .copy button").filter({ visible: true })).toHaveCount(0);
  await page.goto(runbook ?? "");
  await expect(page.locator("main .copy button").first()).toBeVisible();
});

test("with names of a staging system everything can be copied", async ({ page }) => {
  await storeBefore(page, "names", namesText("staging", { connector: "pay-cdc" }));
  await page.goto(lesson?.route ?? "");
  await expect(page.locator("main .copy button").first()).toBeVisible();
});
