import type { Page } from "@playwright/test";
import { longestLesson, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

/** What has the focus and does not show it; `undefined` at the end of the page. */
const look = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
    const marked = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    const name = `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
    return { name, ok: marked && inWindow };
  });

for (const [route, width] of [
  ...["/", longestLesson.route].flatMap((path) => [390, 1280].map((px) => [path, px] as const)),
]) {
  const title = `${width} px wide, each stop of ${route} shows that it has the focus`;
  // The narrow window has every stop of the wide one, and its menu besides.
  const { tag } = width === 1280 && route !== "/" ? whole : { tag: [] };
  test(title, { tag }, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(route);
    const unseen: string[] = [];
    let stops = 0;
    await page.keyboard.press("Tab");
    for (let at = await look(page); at; at = await look(page)) {
      stops += 1;
      if (!at.ok) unseen.push(at.name);
      await page.keyboard.press("Tab");
    }
    expect(unseen).toEqual([]);
    const reachable = page.locator("main :is(a[href], button, summary):visible");
    expect(stops).toBeGreaterThanOrEqual(await reachable.count());
  });
}
