import type { Page } from "@playwright/test";
import { lessons, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const [firstLesson, secondLesson] = lessons;
if (!firstLesson || !secondLesson) throw new Error("The journeys need two lessons.");

/** Goes on by Tab until something matches; fails when it never comes. */
async function tabTo(page: Page, selector: string, limit = 200) {
  for (let stops = 0; stops < limit; stops++) {
    await page.keyboard.press("Tab");
    if (await page.locator(":focus").and(page.locator(selector)).count()) return;
  }
  throw new Error(`${selector} is not reached within ${limit} stops.`);
}

test("the first stop skips to the content", async ({ page }) => {
  await page.goto(firstLesson.route);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((e) => e.closest("main") !== null)).toBe(true);
});

test("from the home page a symptom leads to its runbook, and on to the section that explains", async ({
  page,
}) => {
  await page.goto("/");
  await tabTo(page, ".trouble-bar a[href*='/runbooks/']");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/runbooks\/[\w-]+\/$/);
  await tabTo(page, ".runbook-head a[href*='#']");
  const target = await page.locator(":focus").getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${target ?? "nowhere"}$`));
  const section = page.locator(`#${target?.split("#")[1] ?? ""}`);
  await expect(section).toBeInViewport();
  const top = await section.evaluate((heading) => heading.getBoundingClientRect().top);
  const header = await page
    .locator("header.header")
    .evaluate((e) => e.getBoundingClientRect().bottom);
  expect(top, "the heading is not under the header").toBeGreaterThanOrEqual(header);
  await page.keyboard.press("Tab");
  const after = await section.evaluate(
    (heading) => heading.compareDocumentPosition(document.activeElement ?? heading) & 4,
  );
  expect(after, "the keys go on after the heading").toBeGreaterThan(0);
});

test("from a lesson the keys lead to the next one", whole, async ({ page }) => {
  await page.goto(firstLesson.route);
  await tabTo(page, "a[rel=next]", 400);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(secondLesson.title);
});

test("the theme is chosen by keys, and stays on the next page", async ({ page }) => {
  await page.goto(firstLesson.route);
  await tabTo(page, ".theme-select");
  await page.keyboard.press("d");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.goto("/");
  await expect(html).toHaveAttribute("data-theme", "dark");
});

test("a lesson is chosen from the sidebar by keys", async ({ page }) => {
  await page.goto(firstLesson.route);
  await tabTo(page, `nav[aria-label=Main] a[href$="${secondLesson.route}"]`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(secondLesson.title);
  const current = page.locator("nav[aria-label=Main] [aria-current=page]");
  await expect(current).toHaveText(`2. ${secondLesson.title}`);
});

test("on a phone the menu is opened, used and closed by keys", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(firstLesson.route);
  const link = page.locator(`nav[aria-label=Main] a[href$="${secondLesson.route}"]`);
  await expect(link).toBeHidden();
  await tabTo(page, ".sl-menu-button");
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(page.getByRole("button", { name: "Menu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, `a[href$="${secondLesson.route}"]`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(secondLesson.title);
});
