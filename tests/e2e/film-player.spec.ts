import type { Page } from "@playwright/test";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const player = "/incidents/player/";

/** What a film shows below a heading. */
const shownIn = (page: Page, film: string, heading: string) =>
  page
    .locator(".film-aspect")
    .filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
    .getByRole("group", { name: film });

test("two incidents play with their faults at the same moment, and the address keeps them", async ({
  page,
}) => {
  await page.goto(`${player}?film=full-queue&beside=connector-stopped&at=-5`);
  const slow = "The broker is slow and the queue is full";
  const stopped = shownIn(page, "The connector is stopped", "Status by REST");
  const alerts = shownIn(page, slow, "What this course's alerts said");
  await expect(page.getByRole("group", { name: slow }).first()).toContainText("All is well.");
  await expect(stopped).toContainText("RUNNING / RUNNING");
  const seconds = page.getByRole("slider", { name: /Seconds since the fault/ });
  await seconds.press("End");
  await seconds.fill("30");
  await expect(stopped).toContainText("STOPPED / no task");
  await expect(alerts).toContainText("DebeziumQueueNearlyFull");
  await expect(page).toHaveURL(/\?film=full-queue&beside=connector-stopped&at=30$/);
  await page.reload();
  await expect(stopped).toContainText("STOPPED / no task");
});

test("a film plays by keys, and pauses", async ({ page }) => {
  await page.goto(`${player}?film=slot-lost&at=-2`);
  await expect(shownIn(page, "The slot is lost", "wal_status")).toContainText("reserved");
  await page.getByRole("button", { name: "Play" }).press("Enter");
  const slot = shownIn(page, "The slot is lost", "What the slot keeps");
  await expect(slot).toContainText("PostgreSQL has removed WAL that it needs");
  const pause = page.getByRole("button", { name: "Pause" });
  await pause.press("Enter");
  await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the same row of two films stands below each other, with their faults in one line", async ({
    page,
  }) => {
    await page.goto(`${player}?film=connector-stopped&beside=full-queue&at=20`);
    const row = page.locator(".film-aspect", { hasText: "Lag behind the source" });
    await row.scrollIntoViewIfNeeded();
    const [first, second] = await row
      .locator("svg")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBeGreaterThanOrEqual(0);
    expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBeLessThan(20);
    const faults = await row
      .locator("path.film-fault")
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().x)));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toBe(faults[1]);
  });
});

test.describe("while the connection is cut", () => {
  test.use({ expectedErrors: /net::ERR_FAILED/ });

  test("a film that cannot be loaded is said, and asked for again", async ({ page }) => {
    await page.route("**/incidents/data/slot-lost.json", (route) => route.abort());
    await page.goto(`${player}?film=slot-lost`);
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/incidents/data/slot-lost.json");
    const film = page.getByRole("combobox", { name: /^Film/ });
    await film.selectOption("healthy");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await film.selectOption("slot-lost");
    await expect(page.getByRole("heading", { name: "The slot is lost" })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the player leads to the pages of the films", whole, async ({ page }) => {
    await page.goto(player);
    await page.getByRole("link", { name: "The slot is lost" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The slot is lost");
  });
});
