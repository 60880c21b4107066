import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const lesson = "/course/03-module-3/03-grafana-dashboard/";

/** The board of an incident, and the cells of one of its questions. */
function boardOf(page: Page, title: string) {
  const board = page.locator("figure.board", { hasText: `The board: ${title}.` });
  const cells = (question: string) =>
    board.locator("tbody", { hasText: question }).getByRole("cell");
  return { board, cells };
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the board says in words how bad each answer is, before and after", async ({ page }) => {
    await page.goto(lesson);
    const { board, cells } = boardOf(page, "The slot is lost");
    await expect(board.getByRole("columnheader")).toHaveText([
      ...["before", "after 10 s", /^after \d\d s$/, "at the end"],
    ]);
    await expect(cells("Is the slot read")).toHaveText([...["1", "alarm 0", "alarm 0", "1"]]);
    // The task counts as running while it asks for the slot.
    await expect(cells("Does every connector run")).toHaveText(["0", "0", "0", "0"]);
    await expect(cells("Does Debezium read").nth(1)).toHaveText("alarm no series");
  });
});

test("the board draws where a panel was not good, from the fault on", async ({ page }) => {
  await page.goto(lesson);
  const { board } = boardOf(page, "The connector is paused");
  const row = board.locator("tbody", { hasText: "Does every connector run" });
  const line = await row.locator("svg").boundingBox();
  const alarm = await row.locator("path.alarm").first().boundingBox();
  // Paused at 20 of 100 seconds, resumed at 70.
  const share = ((alarm?.x ?? 0) - (line?.x ?? 0)) / (line?.width ?? 1);
  expect(share).toBeGreaterThan(0.19);
  expect(share).toBeLessThan(0.25);
});

test("the board fits into a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(lesson);
  for (const board of await page.locator("figure.board table").all()) {
    const box = await board.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});
