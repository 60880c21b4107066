import { expect, test } from "./support/test.ts";

const route = "/course/02-module-2/01-from-commit-to-record/";

test("positions move from moment to moment, by keys, and all moments can be seen at once", async ({
  page,
}) => {
  await page.goto(route);
  const moments = page.locator("wal-moments");
  const shown = moments.getByRole("listitem");
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText("Nothing has been written");
  const next = moments.getByRole("button", { name: "Next moment" });
  const back = moments.getByRole("button", { name: "Back" });
  await expect(back).toBeDisabled();
  await next.focus();
  for (let moment = 2; moment <= 6; moment += 1) {
    await page.keyboard.press("Enter");
    await expect(moments.getByRole("status")).toHaveText(`Moment ${moment} of 6`);
  }
  await expect(shown).toContainText("C has written order 4");
  const picture = shown.getByRole("img");
  await expect(picture).toHaveAccessibleName(/in the topic orders 2, 1, 3, 4$/);
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(moments.getByRole("status")).toHaveText("Moment 5 of 6");
  await moments.getByRole("button", { name: "All moments" }).click();
  await expect(shown).toHaveCount(6);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all moments stand below each other", async ({ page }) => {
    await page.goto(route);
    await expect(page.locator("wal-moments").getByRole("listitem")).toHaveCount(6);
  });
});
