import type { Locator, Page } from "@playwright/test";
import { lessons, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const lesson = "/course/03-module-3/05-wal-bloat-heartbeat/";

/** The first diagram with notes, near the window. */
async function openNoted(page: Page): Promise<{ figure: Locator; note: Locator }> {
  await page.goto(lesson);
  const figure = page.locator(".diagram:has(.diagram-notes)").first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole("button", { name: /^Note: / }).first()).toBeAttached();
  return { figure, note: figure.locator(".diagram-note-text") };
}

const node = (figure: Locator) =>
  figure.getByRole("button", { name: "Note: Smallest restart_lsn of all slots" });

test("a pointer over a node shows its note beside it, and the note can be pointed at", async ({
  page,
}) => {
  const { figure, note } = await openNoted(page);
  await node(figure).hover();
  await expect(note).toBeVisible();
  await expect(note).toContainText("The slowest slot decides for the whole cluster.");
  await expect(note.locator("code")).toHaveText(
    "SELECT min(restart_lsn) FROM pg_replication_slots",
  );
  await note.hover();
  await expect(note).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(note).toBeHidden();
});

test("by keyboard each noted node is reached, explained, and left with Escape", async ({
  page,
}) => {
  const { figure, note } = await openNoted(page);
  await node(figure).focus();
  await expect(note).toBeVisible();
  await expect(node(figure)).toHaveAccessibleDescription(/^The slowest slot decides/);
  await expect(node(figure)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(figure.getByRole("button", { name: "Note: Start of crash recovery" })).toBeFocused();
  await expect(note).toContainText("redo point of the last checkpoint");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a node shows its note, and it stays", async ({ page }) => {
    const { figure, note } = await openNoted(page);
    await node(figure).tap();
    await expect(note).toBeVisible();
  });
});

test("a note lies beside its node and inside the window, at 320 px as well", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { figure, note } = await openNoted(page);
    for (const button of await figure.getByRole("button", { name: /^Note: / }).all()) {
      await button.focus();
      await expect(note).toBeVisible();
      const [a, b] = [await button.boundingBox(), await note.boundingBox()];
      if (!a || !b) throw new Error("A node or its note has no box.");
      expect(b.x).toBeGreaterThanOrEqual(0);
      expect(b.x + b.width).toBeLessThanOrEqual(width);
      const apart = b.y >= a.y + a.height || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
});

test("the buttons of notes lie over their nodes, in every diagram of the course", async ({
  page,
}) => {
  const noted = lessons.filter(({ fences }) => fences.some(({ meta }) => meta === "notes"));
  expect(noted).toHaveLength(3);
  for (const { route, fences } of noted) {
    await page.goto(route);
    const figures = page.locator(".diagram:has(.diagram-notes)");
    await expect(figures).toHaveCount(fences.filter(({ meta }) => meta === "notes").length);
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      const count = await figure.locator(".diagram-notes > div").count();
      await expect(figure.getByRole("button", { name: /^Note: / })).toHaveCount(count);
      const away = await figure.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>(".diagram-note")].map((button, index) => {
          const mark = element.querySelector(`[data-n="${index}"]`);
          const [a, b] = [button.getBoundingClientRect(), mark?.getBoundingClientRect()];
          return b ? Math.round(Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top))) : 1e6;
        }),
      );
      expect(away.filter((distance) => distance > 2)).toEqual([]);
    }
  }
});

test.describe("at full size", () => {
  async function openFull(page: Page) {
    const { figure } = await openNoted(page);
    await figure.getByRole("button", { name: /^Full size/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.locator(":focus")).toHaveCount(1);
    return { figure, dialog, note: dialog.locator(".diagram-note-text") };
  }

  test("notes are there too, and Escape leaves the note before the view", async ({ page }) => {
    const { figure, dialog, note } = await openFull(page);
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: /^Note: / }).first()).toBeFocused();
    await expect(note).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(note).toBeHidden();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await node(figure).focus();
    await expect(figure.locator(".diagram-note-text")).toBeVisible();
  });

  test(
    "a note stays beside its node and inside the window at every zoom",
    whole,
    async ({ page }) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { dialog, note } = await openFull(page);
        await node(dialog).focus();
        for (const key of ["+", "+", "+", "+", "0", "-"]) {
          await page.keyboard.press(key);
          await expect(async () => {
            const [a, b] = [await node(dialog).boundingBox(), await note.boundingBox()];
            if (!a || !b) throw new Error("A node or its note has no box.");
            expect(b.x).toBeGreaterThanOrEqual(0);
            expect(b.x + b.width).toBeLessThanOrEqual(width);
            expect(b.y).toBeGreaterThanOrEqual(0);
            expect(b.y + b.height).toBeLessThanOrEqual(800);
            const gap = Math.max(b.y - a.y - a.height, a.y - b.y - b.height);
            if (a.y > b.height && a.y + a.height < 800 - b.height) expect(gap).toBeCloseTo(6, 0);
          }).toPass({ timeout: 2000 });
        }
      }
    },
  );

  test("a click on a node shows its note, and the picture can be drawn from there", async ({
    page,
  }) => {
    const { dialog, note } = await openFull(page);
    for (let press = 0; press < 5; press++) await page.keyboard.press("+");
    const stage = dialog.getByRole("group");
    const left = () => stage.evaluate((element) => element.scrollLeft);
    const before = await left();
    await node(dialog).hover();
    await page.mouse.down();
    await expect(note).toBeVisible();
    await page.mouse.move(300, 300, { steps: 4 });
    await page.mouse.up();
    const drawn = await left();
    expect(drawn).not.toBe(before);
    await page.mouse.move(600, 500, { steps: 4 });
    expect(await left()).toBe(drawn);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the notes stand in the text of the diagram", async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator(".diagram:has(.diagram-notes)").first();
    await expect(figure.getByRole("button")).toHaveCount(0);
    await figure.getByText("Diagram as text").click();
    await expect(figure.getByRole("term").first()).toHaveText("Smallest restart_lsn of all slots");
    await expect(figure.getByRole("definition").first()).toContainText("The slowest slot decides");
  });
});
