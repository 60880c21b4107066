import { readFileSync } from "node:fs";
import { glossaryFile, readGlossary } from "../../src/glossary/glossary.ts";
import { lessonOf, lessons, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const { entries } = readGlossary(readFileSync(glossaryFile, "utf8"));
const lesson = lessonOf("replication-slots");
const { route } = lesson;

/** The beginning of what the first term of the lesson means. */
const meansSlot = /^What PostgreSQL remembers of one consumer/;

test(
  "every term stands on the page, at the anchor to which lessons lead",
  whole,
  async ({ page }) => {
    await page.goto("/glossary/");
    for (const { id, term } of entries)
      await expect(page.locator(`[id="${id}"] dt`)).toContainText(term);
    const targets = new Set(entries.map(({ id }) => `#${id}`));
    for (const each of lessons) {
      await page.goto(each.route);
      const hashes = await page
        .locator("main a.term")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      expect(hashes.length, each.route).toBeGreaterThan(5);
      expect(new Set(hashes).size, "each term is marked once").toBe(hashes.length);
      expect(hashes.filter((hash) => !targets.has(hash))).toEqual([]);
    }
  },
);

test("pointing at a term shows what it means; the pointer may rest on the note; leaving hides it", async ({
  page,
}) => {
  await page.goto(route);
  const term = page.locator("main a.term").first();
  const note = page.getByRole("tooltip");
  await term.hover();
  await expect(note).toHaveText(meansSlot);
  await expect(term).toHaveAccessibleDescription(meansSlot);
  await note.hover();
  await page.waitForTimeout(400);
  await expect(note).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(note).toBeHidden();
  await expect(term).not.toHaveAttribute("aria-describedby");
});

test("Escape hides the note without moving pointer or focus", async ({ page }) => {
  await page.goto(route);
  const term = page.locator("main a.term").first();
  await term.hover();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toBeHidden();
});

test("the keyboard shows a note, goes on to the next one, and follows the link", async ({
  page,
}) => {
  await page.goto(route);
  const terms = page.locator("main a.term");
  await terms.first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(terms.first()).toBeFocused();
  await expect(page.getByRole("tooltip")).toHaveText(meansSlot);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tooltip")).not.toHaveText(meansSlot);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/glossary\/#replication-slot$/);
});

test.describe("a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap shows what a term means and stays in the lesson; a touch elsewhere hides it", async ({
    page,
  }) => {
    await page.goto(route);
    await page.locator("main a.term").first().tap();
    const note = page.getByRole("tooltip");
    await expect(note).toHaveText(meansSlot);
    await expect(page).toHaveURL(new RegExp(`${route}$`));
    await page.waitForTimeout(400);
    await expect(note).toBeVisible();
    await page.touchscreen.tap(200, 700);
    await expect(note).toBeHidden();
  });

  for (const way of ["the note's link", "a second tap"]) {
    test(`${way} leads to the entry, and back leads to the place in the lesson`, async ({
      page,
    }) => {
      await page.goto(route);
      const term = page.locator("main a.term").nth(3);
      await term.tap();
      const link = page.getByRole("tooltip").getByRole("link", { name: "In the glossary" });
      await expect(link).toBeVisible();
      await (way === "a second tap" ? term : link).tap();
      await expect(page).toHaveURL(/\/glossary\/#/);
      const hash = new URL(page.url()).hash;
      await expect(page.locator(`[id="${hash.slice(1)}"] dt`)).toBeInViewport();
      await page.goBack();
      await expect(term).toBeInViewport();
    });
  }

  test("a note stays within the window", async ({ page }) => {
    await page.goto(route);
    const terms = page.locator("main a.term");
    for (const term of (await terms.all()).slice(0, 8)) {
      await term.hover();
      const note = page.getByRole("tooltip");
      await expect(note).toBeVisible();
      const box = await note.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0).toBe(true);
    }
  });
});

test.describe("when the meanings cannot be loaded", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("the term is still a link", async ({ page }) => {
    await page.route("**/terms.json", (request) => request.abort());
    await page.goto(route);
    await page.locator("main a.term").first().hover();
    await page.waitForTimeout(300);
    await expect(page.getByRole("tooltip")).toHaveCount(0);
    await page.locator("main a.term").first().click();
    await expect(page).toHaveURL(/\/glossary\//);
  });
});

test.describe("on a phone, when the meanings cannot be loaded", () => {
  test.use({ hasTouch: true, expectedErrors: /Failed to load resource/ });

  test("a tap follows the link", async ({ page }) => {
    await page.route("**/terms.json", (request) => request.abort());
    await page.goto(route);
    await page.locator("main a.term").first().tap();
    await expect(page).toHaveURL(/\/glossary\/#replication-slot$/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a term is a link to its entry", async ({ page }) => {
    await page.goto(route);
    await page.locator("main a.term").first().click();
    await expect(page).toHaveURL(/\/glossary\/#replication-slot$/);
  });
});
