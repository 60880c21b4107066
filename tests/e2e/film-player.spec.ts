import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const player = "/incidents/player/";

test("two incidents play with their faults at the same moment, and the address keeps them", async ({
  page,
}) => {
  await page.goto(`${player}?film=full-queue&beside=connector-stopped&at=-5`);
  const queue = page.getByRole("region", { name: "The broker is slow and the queue is full" });
  const stopped = page.getByRole("region", { name: "The connector is stopped" });
  await expect(queue).toContainText("All is well.");
  await expect(stopped).toContainText("RUNNING / RUNNING");
  const seconds = page.getByRole("slider", { name: /Seconds since the fault/ });
  await seconds.press("End");
  await seconds.fill("30");
  await expect(stopped).toContainText("STOPPED / no task");
  await expect(queue).toContainText("DebeziumQueueNearlyFull");
  await expect(page).toHaveURL(/\?film=full-queue&beside=connector-stopped&at=30$/);
  await page.reload();
  await expect(stopped).toContainText("STOPPED / no task");
});

test("a film plays by keys, and pauses", async ({ page }) => {
  await page.goto(`${player}?film=slot-lost&at=-2`);
  const film = page.getByRole("region", { name: "The slot is lost" });
  await expect(film).toContainText("reserved");
  await page.getByRole("button", { name: "Play" }).press("Enter");
  await expect(film).toContainText("PostgreSQL has removed WAL that it needs");
  const pause = page.getByRole("button", { name: "Pause" });
  await pause.press("Enter");
  await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
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
    await expect(page.getByRole("region", { name: "The slot is lost" })).toBeVisible();
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
