import type { Page } from "@playwright/test";
import { lessonOf, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const lesson = lessonOf("wal-bloat-heartbeat");

/** What has the focus shows it by an outline, stands in the window, and says what it is; which it is. */
async function expectShown(page: Page, wanted = "*"): Promise<boolean> {
  const [at, faults, found] = await page.evaluate((selector) => {
    const element = document.activeElement as HTMLInputElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const labels = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const name = [
      element.ariaLabel,
      element.title,
      ...labels.map((id) => document.getElementById(id)?.textContent),
      ...Array.from(element.labels ?? [], (label) => label.textContent),
      element.textContent,
    ].join("");
    const checks = {
      "no outline": outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      "out of the window": box.bottom > 0 && box.top < innerHeight && box.width > 0,
      "no name": /\S/.test(name),
    };
    const faults = Object.entries(checks).flatMap(([fault, kept]) => (kept ? [] : [fault]));
    return [element.outerHTML.slice(0, 120), faults, element.matches(selector)] as const;
  }, wanted);
  expect(faults, at).toEqual([]);
  return found;
}

/** Goes on by Tab until something matches; each stop on the way is shown and named. */
async function tabTo(page: Page, selector: string) {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press("Tab");
    if (!(await expectShown(page, selector))) continue;
    await expect(page.locator(":focus")).toHaveAccessibleName(/\S/);
    return;
  }
  throw new Error(`${selector} is not reached.`);
}

test("by keys alone, from the home page over the finder to a step that is ticked, and back", async ({
  page,
}) => {
  await page.goto("/");
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search the course" });
  // The dialog is there before its field, and what is typed until then goes nowhere.
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expectShown(page);
  await page.keyboard.type("the slot is lost");
  await expect(page.locator(".finder-results a").first()).toHaveAttribute(
    "href",
    /\/runbooks\/slot-lost\/$/,
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/runbooks\/slot-lost\/$/);
  await tabTo(page, ".step input[type=checkbox]");
  await page.keyboard.press("Space");
  await expect(page.locator(":focus")).toBeChecked();
  await expect(page.locator(":focus")).toHaveAccessibleName(/^Done: /);
  await page.goBack();
  await expect(page).toHaveURL(/^[^#]*:\d+\/$/);
  await page.keyboard.press("Tab");
  await expectShown(page);
});

test(
  "by keys alone, from a lesson to its quiz, and to its tool that is filled in",
  whole,
  async ({ page }) => {
    await page.goto(lesson.route);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, `main a[href$="/quiz/${lesson.id}/"]`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/quiz\//);
    await tabTo(page, "quiz-question input[type=radio]");
    await page.keyboard.press("Space");
    await tabTo(page, "quiz-question button");
    await expect(page.locator(":focus")).toHaveAccessibleName(/^Check question/);
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^(Right|Not right|Wrong)/).first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${lesson.route}(#.*)?$`));
    await tabTo(page, 'main a[href$="/tools/wal-budget/"]');
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("WAL budget");
    await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
    await tabTo(page, "main input");
    await expect(page.locator(":focus")).toHaveAccessibleName("WAL rate at its peak");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("4 MB/s");
    await tabTo(page, "main button, main a");
    await expect(page.getByText(/^max_slot_wal_keep_size = /)).not.toContainText("49500MB");
  },
);
