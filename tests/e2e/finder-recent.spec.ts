import type { Page } from "@playwright/test";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Search the course" });
const fieldOf = (page: Page) => dialogOf(page).getByRole("textbox");
const recentOf = (page: Page) => dialogOf(page).getByRole("region", { name: "Opened last" });
const keptOf = (page: Page) => page.evaluate(() => Object.entries(localStorage).flat().join("\n"));

async function open(page: Page) {
  await page.keyboard.press("Control+K");
  await expect(fieldOf(page)).toBeFocused();
}

/** Asks, and follows the first answer once the part that takes it down is there. */
async function findFirst(page: Page, text: string): Promise<string> {
  await open(page);
  await fieldOf(page).fill(text);
  // It is one of several scripts, and runs when the last of them has come.
  await page.waitForLoadState("networkidle");
  const first = dialogOf(page).locator(".finder-results a").first();
  const name = await first.innerText();
  const before = page.url();
  await first.click();
  // The dialog goes at once; a key that is pressed before the other page is there would go to this one.
  await page.waitForURL((url) => url.href !== before);
  await expect(dialogOf(page)).toBeHidden();
  return name;
}

test("what was opened stands below the empty field, with what was asked, the latest first", async ({
  page,
}) => {
  await page.goto("/");
  const one = await findFirst(page, "heartbeat");
  const two = await findFirst(page, "tombstone");
  await page.goto("/");
  await open(page);
  await expect(recentOf(page).getByRole("link")).toHaveText([two, one]);
  await expect(recentOf(page).getByRole("listitem").first()).toContainText("From “tombstone”");
  await fieldOf(page).fill("slot");
  await expect(recentOf(page)).toHaveCount(0);
  await fieldOf(page).fill("");
  await expect(recentOf(page).getByRole("link")).toHaveCount(2);
});

test(
  "it stands above the answers to a text that was left from before, and Enter follows the first of these",
  whole,
  async ({ page }) => {
    await page.goto("/");
    const one = await findFirst(page, "heartbeat");
    await page.goto("/");
    await open(page);
    await fieldOf(page).fill("tombstone");
    const answer = dialogOf(page).locator(".finder-results a").first();
    await expect(recentOf(page)).toHaveCount(0);
    const address = await answer.getAttribute("href");
    await page.keyboard.press("Escape");
    await expect(dialogOf(page)).toBeHidden();
    await open(page);
    await expect(fieldOf(page)).toHaveValue("tombstone");
    await expect(recentOf(page).getByRole("link")).toHaveText([one]);
    await expect(recentOf(page).getByRole("link")).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${address ?? ""}$`));
  },
);

test("a key hides it again", whole, async ({ page }) => {
  await page.goto("/");
  await findFirst(page, "heartbeat");
  await page.goto("/");
  await open(page);
  await fieldOf(page).fill("tombstone");
  await page.keyboard.press("Escape");
  await open(page);
  await expect(recentOf(page)).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.type("s");
  await expect(recentOf(page)).toHaveCount(0);
});

test(
  "the arrow keys reach the list; Enter in the empty field opens nothing",
  whole,
  async ({ page }) => {
    await page.goto("/");
    await findFirst(page, "heartbeat");
    await page.goto("/");
    await open(page);
    await expect(recentOf(page).getByRole("link")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(dialogOf(page)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(recentOf(page).getByRole("link")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialogOf(page)).toBeHidden();
    await expect(page).not.toHaveURL(/\/$/);
  },
);

test("of a pasted configuration nothing is kept but that it was one", whole, async ({ page }) => {
  const config = {
    "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
    "database.password": "open sesame",
    "topic.prefix": "shopfront",
    "slot.drop.on.stop": "true",
  };
  await page.goto("/");
  await findFirst(page, "heartbeat");
  await open(page);
  await fieldOf(page).fill(JSON.stringify(config));
  await dialogOf(page).getByRole("region").getByRole("link").first().click();
  await page.goto("/");
  await open(page);
  await expect(recentOf(page).getByRole("listitem").first()).toContainText(
    "From a connector's configuration",
  );
  expect(await keptOf(page)).not.toMatch(/sesame|shopfront|slot\.drop/);
});

test("the list can be cleared, and then nothing of it is left", whole, async ({ page }) => {
  await page.goto("/");
  await findFirst(page, "heartbeat");
  await page.goto("/");
  await open(page);
  await recentOf(page).getByRole("button", { name: "Clear this list" }).click();
  await expect(recentOf(page)).toHaveCount(0);
  await expect(fieldOf(page)).toBeFocused();
  expect(await keptOf(page)).not.toContain("heartbeat");
});

test("its code is not loaded before the first answer, unless there is a list to show", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const loaded = () => asked.filter((url) => url.includes("recent-list")).length;
  await page.goto("/");
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(loaded()).toBe(0);
  await fieldOf(page).fill("heartbeat");
  await expect.poll(loaded).toBe(1);
});
