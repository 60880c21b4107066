import { runbookWith } from "../e2e/support/runbooks.ts";
import { expect, test } from "../e2e/support/test.ts";
import { violationsInBothThemes } from "./violations.ts";

const { route } = runbookWith(/<On platform="(?:self-managed )?rds/);

for (const width of [390, 1440]) {
  const tag = width === 390 ? [] : ["@whole"];
  test.describe(`${width} px wide, in both themes, axe finds nothing`, { tag }, () => {
    test.use({ viewport: { width, height: 844 } });

    test("on a runbook that is followed, for a chosen system, before it is begun anew", async ({
      page,
    }) => {
      await page.goto(`${route}?platform=rds,strimzi&postgresql=16`);
      await page.getByRole("checkbox").first().check();
      await page.locator("main details").evaluateAll((all) => {
        for (const details of all) details.setAttribute("open", "");
      });
      await page.getByRole("button", { name: "Begin anew" }).click();
      await expect(page.getByRole("button", { name: "Yes, begin anew" })).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });

    test("on the list when nothing answers to what was typed", async ({ page }) => {
      await page.goto("/runbooks/");
      await page.getByRole("searchbox").fill("nothing is called so");
      await expect(page.locator("[data-left]")).not.toBeEmpty();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });
}

test("in forced colors a command still says what it does, by word and edge", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(route);
  const act = page.locator(".act").first();
  await expect(act.locator(".does strong")).toBeVisible();
  expect(await act.evaluate((e) => getComputedStyle(e).borderInlineStartWidth)).not.toBe("0px");
});
