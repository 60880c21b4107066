import type { Page } from "@playwright/test";
import { alive, open, press, route, start } from "./support/drill.ts";
import { storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

/** A link to a drill that has begun, as its button copies it. */
async function linkOf(page: Page): Promise<string> {
  await open(page);
  await start(page, "Connect lost");
  await press(page, "T1: alert seen, now");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await press(page, "Copy a link to this drill");
  await expect(page.getByText("Copied. What the link holds is never sent")).toBeVisible();
  expect(loaded.some((url) => url.includes("drill-link"))).toBe(true);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The same page, as somebody sees it who has no drill. */
async function openElsewhere(page: Page, link: string) {
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByRole("heading", { name: "Plan a drill" }).scrollIntoViewIfNeeded();
  await alive(page);
}

test("a link to a drill is taken up only when its reader says so", async ({ page }) => {
  const link = await linkOf(page);
  await openElsewhere(page, link);
  await expect(page.getByText("The link holds a drill: Connect lost, 2027-02-24.")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  expect(await storedTexts(page)).toEqual({});
  await press(page, "Add what the link holds");
  await expect(page.getByRole("heading", { name: "Drill: Connect lost" })).toBeVisible();
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
});

test("a link that is left changes nothing, and is not asked about again", async ({ page }) => {
  const link = await linkOf(page);
  await openElsewhere(page, link);
  await press(page, "Leave it");
  await expect(page.getByText("The link holds a drill")).toHaveCount(0);
  await page.reload();
  await alive(page);
  await expect(page.getByRole("heading", { name: "Plan a drill" })).toBeVisible();
  expect(await storedTexts(page)).toEqual({});
});

test("a link that holds no drill says so", async ({ page }) => {
  await open(page);
  await openElsewhere(page, `${route}#filled=bm90aGluZw`);
  await expect(page.getByText("The link holds no drill that this version")).toBeVisible();
});
