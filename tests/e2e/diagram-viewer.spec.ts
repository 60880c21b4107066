import type { Locator, Page } from "@playwright/test";
import { longestLesson } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1000, height: 800 } });

interface Viewer {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly picture: Locator;
  readonly figure: Locator;
}

async function viewerOf(page: Page): Promise<Viewer> {
  await page.goto(longestLesson.route);
  const figure = page.locator("figure.diagram").first();
  const dialog = page.getByRole("dialog");
  const button = figure.getByRole("button", { name: /^Full size/ });
  return { button, dialog, picture: dialog.getByRole("img"), figure };
}

const width = (picture: Locator) =>
  picture.evaluate((svg) => Math.round(svg.getBoundingClientRect().width));

test("a click opens the diagram in a view of its own, and the focus goes there", async ({
  page,
}) => {
  const { button, dialog, picture } = await viewerOf(page);
  await button.click();
  await expect(dialog).toBeVisible();
  await expect(picture).toBeVisible();
  await expect(dialog.locator(":focus")).toHaveCount(1);
  const title = (await button.getAttribute("aria-label"))?.replace("Full size: ", "") ?? "";
  await expect(dialog).toHaveAccessibleName(title);
});

test("the keyboard opens it, and Escape brings picture and focus back", async ({ page }) => {
  const { button, dialog, figure } = await viewerOf(page);
  const before = await figure
    .locator("svg")
    .first()
    .evaluate((svg) => svg.outerHTML);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(figure.locator("svg")).toHaveCount(0);
  await page.keyboard.press("+");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect(
    await figure
      .locator("svg")
      .first()
      .evaluate((svg) => svg.outerHTML),
  ).toBe(before);
});

test("the page stays where it is while a diagram is open and after", async ({ page }) => {
  const { button, dialog, figure } = await viewerOf(page);
  await button.scrollIntoViewIfNeeded();
  const place = () => figure.evaluate((box) => [scrollY, box.getBoundingClientRect().height]);
  const before = await place();
  await button.click();
  await expect(dialog).toBeVisible();
  expect(await place()).toEqual(before);
  await page.keyboard.press("Escape");
  expect(await place()).toEqual(before);
});

test("+, − and 0 enlarge, reduce and reset", async ({ page }) => {
  const { button, dialog, picture } = await viewerOf(page);
  await button.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("0");
  const normal = await width(picture);
  await page.keyboard.press("+");
  await expect.poll(() => width(picture)).toBeGreaterThan(normal);
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect.poll(() => width(picture)).toBeLessThan(normal);
  await page.keyboard.press("0");
  await expect.poll(() => width(picture)).toBe(normal);
});

test("the buttons of the view do the same, and Close closes", async ({ page }) => {
  const { button, dialog, picture } = await viewerOf(page);
  await button.click();
  await dialog.getByRole("button", { name: "1:1" }).click();
  const normal = await width(picture);
  await dialog.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => width(picture)).toBeGreaterThan(normal);
  await expect(dialog.getByRole("status", { name: "Zoom" })).toHaveText("125 %");
  await dialog.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => width(picture)).toBe(normal);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
});

test("the wheel enlarges at the pointer", async ({ page }) => {
  const { button, dialog, picture } = await viewerOf(page);
  await button.click();
  await expect(dialog).toBeVisible();
  const normal = await width(picture);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => width(picture)).toBeGreaterThan(normal);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => width(picture)).toBe(normal);
});

test("two fingers that move apart enlarge, and together reduce", async ({ page }) => {
  const { button, dialog, picture } = await viewerOf(page);
  await button.click();
  await expect(dialog).toBeVisible();
  const normal = await width(picture);
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", gap: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd" ? [] : [500 - gap, 500 + gap].map((x, id) => ({ x, y: 400, id })),
    });
  await touch("touchStart", 50);
  for (const gap of [60, 80, 100]) await touch("touchMove", gap);
  await expect.poll(() => width(picture)).toBeGreaterThan(normal * 1.7);
  for (const gap of [80, 60, 50]) await touch("touchMove", gap);
  await expect.poll(() => width(picture)).toBeLessThan(normal * 1.2);
  await touch("touchEnd", 50);
});
