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
  for (let moment = 2; moment <= 7; moment += 1) {
    await page.keyboard.press("Enter");
    await expect(moments.getByRole("status")).toHaveText(`Moment ${moment} of 7`);
  }
  await expect(shown).toContainText("restart_lsn steps forward");
  const picture = shown.getByRole("img");
  await expect(picture).toHaveAccessibleName(/in the topic orders 2, 1, 3, 4$/);
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(moments.getByRole("status")).toHaveText("Moment 6 of 7");
  await moments.getByRole("button", { name: "All moments" }).click();
  await expect(shown).toHaveCount(7);
});

test("no line of a position crosses out the name of another one", async ({ page }) => {
  await page.goto(route);
  const moments = page.locator("wal-moments");
  await moments.getByRole("button", { name: "All moments" }).click();
  const crossed = await moments.locator("svg").evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const names = [...picture.querySelectorAll(".wal-position text")];
      const lines = [...picture.querySelectorAll(".wal-position path")];
      return names.flatMap((name) => {
        const box = name.getBoundingClientRect();
        const over = lines.filter((line) => {
          const { x, top, bottom } = line.getBoundingClientRect();
          const isDrawnLater =
            name.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
          return (
            isDrawnLater && x > box.left && x < box.right && top < box.bottom && bottom > box.top
          );
        });
        return over.map(() => name.textContent);
      });
    }),
  );
  expect(crossed).toEqual([]);
  const name = moments.locator(".at-restart text").first();
  await expect(name).toHaveCSS("paint-order", "stroke");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all moments stand below each other", async ({ page }) => {
    await page.goto(route);
    await expect(page.locator("wal-moments").getByRole("listitem")).toHaveCount(7);
  });
});
