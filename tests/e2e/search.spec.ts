import type { Page } from "@playwright/test";
import { wordsOnlyInDiagrams } from "./support/diagram-words.ts";
import { lessons } from "./support/lessons.ts";
import { addressOf, sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Search the course" });
const fieldOf = (page: Page) => dialogOf(page).getByRole("textbox");

async function expectReady(page: Page) {
  await expect(dialogOf(page)).toBeVisible();
  await expect(fieldOf(page)).toBeFocused();
}

test("the button opens search with the focus in its field", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Search" }).click();
  await expectReady(page);
});

test("Ctrl+K opens search and closes it; Escape closes it and gives the focus back", async ({
  page,
}) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "Search" });
  await button.focus();
  await page.keyboard.press("Control+K");
  await expectReady(page);
  await page.keyboard.press("Control+K");
  await expect(dialogOf(page)).toBeHidden();
  await page.keyboard.press("Control+K");
  await expectReady(page);
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test("nothing of search is loaded before it is opened", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lessons[0]?.route ?? "");
  await page.waitForLoadState("networkidle");
  const before = new Set(asked);
  expect([...before].filter((path) => /finder|open-box/.test(path))).toEqual([]);
  await page.keyboard.press("Control+K");
  await expectReady(page);
  const added = asked.filter((path) => !before.has(path));
  expect(added.some((path) => path.includes("finder/sections"))).toBe(true);
});

for (const site of sites) {
  const title = `${site.name}, a word that only a diagram has leads to its page`;
  test(title, { tag: site.tag }, async ({ page }) => {
    const found = lessons.flatMap((lesson) =>
      wordsOnlyInDiagrams(lesson.route).map((word) => ({ lesson, word })),
    );
    const [first] = found;
    if (!first) throw new Error("No diagram has a word that the text of its page has not.");
    await page.goto(addressOf(site, "/"));
    await page.keyboard.press("Control+K");
    await expectReady(page);
    await page.keyboard.type(first.word);
    const link = dialogOf(page)
      .getByRole("listitem")
      .filter({ hasText: first.lesson.title })
      .getByRole("link")
      .first();
    await link.click();
    await expect(page).toHaveURL(new RegExp(`^${addressOf(site, first.lesson.route)}`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.lesson.title);
  });
}

test("search can be used by keys alone", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+K");
  await expectReady(page);
  await page.keyboard.type("heartbeat");
  const results = dialogOf(page).getByRole("link");
  await expect(results.first()).toBeVisible();
  for (let stops = 0; stops < 4; stops++) {
    await page.keyboard.press("Tab");
    if (await results.first().evaluate((link) => link === document.activeElement)) break;
  }
  await expect(results.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/course\//);
  await expect(dialogOf(page)).toBeHidden();
});

test("the keys stay within the dialog while it is open", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+K");
  await expectReady(page);
  for (let stops = 0; stops < 6; stops++) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement !== body && !activeElement?.closest("dialog");
    });
    expect(outside).toBe(false);
  }
});

test("a word that no page has is said to have no results", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+K");
  await expectReady(page);
  await page.keyboard.type("жжжж");
  await expect(dialogOf(page).getByText(/No page of this site/)).toBeVisible();
  await expect(dialogOf(page).getByRole("link", { name: /All runbooks/ })).toBeVisible();
});

test.describe("when the search index cannot be loaded", () => {
  test.use({ expectedErrors: /ERR_FAILED|dynamically imported/ });

  test("the dialog says so, and loading the page again helps", async ({ page }) => {
    await page.route(/\/_astro\/open-box/, (route) => route.abort());
    await page.goto("/");
    await page.keyboard.press("Control+K");
    await expect(dialogOf(page).getByRole("status")).toContainText("could not be loaded");
    await page.unroute(/\/_astro\/open-box/);
    await page.reload();
    await page.keyboard.press("Control+K");
    await expectReady(page);
  });
});
