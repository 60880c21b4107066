import type { Page } from "@playwright/test";
import { lessons, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";
import {
  diagramColors,
  lightness,
  overlaps,
  pageLightness,
  setTheme,
  smallestTexts,
} from "./support/looks.ts";

const withDiagrams = lessons.filter(({ fences }) => fences.some((f) => f.language === "mermaid"));
const themes = ["light", "dark"] as const;

/** Takes the scripts out of pages: what then happens is done by HTML and CSS alone. */
async function withoutScripts(page: Page, address: string) {
  await page.route(`**${address}`, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replace(/<script\b[^]*?<\/script>/g, "");
    await route.fulfill({ contentType: "text/html", body });
  });
}

for (const { route } of withDiagrams) {
  test.describe(route, () => {
    test("diagrams are seen, with text of 12 px or more that covers nothing, on a phone and on a desktop", async ({
      page,
    }) => {
      await page.goto(route);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const theme of themes) {
          await setTheme(page, theme);
          const texts = await smallestTexts(page.locator(".diagram-picture svg"));
          expect(texts.length).toBeGreaterThan(0);
          expect(Math.min(...texts), `${theme}, ${width} px wide`).toBeGreaterThanOrEqual(12);
        }
        const covered = await overlaps(page.locator(".diagram-picture"));
        expect(covered, `${width} px wide`).toEqual([]);
      }
    });

    test("diagrams follow the theme by style sheets alone", async ({ page }) => {
      await withoutScripts(page, route);
      await page.goto(route);
      const seen = new Map<string, string[][]>();
      for (const theme of themes) {
        await setTheme(page, theme);
        const pictures = await page.locator(".diagram-picture svg").all();
        seen.set(theme, await Promise.all(pictures.map(diagramColors)));
      }
      const [light = [], dark = []] = [seen.get("light"), seen.get("dark")];
      expect(light.length).toBeGreaterThan(0);
      for (const [index, colors] of light.entries()) {
        expect(colors.length).toBeGreaterThan(2);
        for (const [part, color] of colors.entries()) expect(dark[index]?.[part]).not.toBe(color);
      }
    });
  });
}

for (const theme of themes) {
  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false, colorScheme: theme });

    test(`a ${theme} system gets ${theme} pages and diagrams`, async ({ page }) => {
      await page.goto(withDiagrams[0]?.route ?? "");
      const { paper, ink } = await pageLightness(page);
      const [text = ""] = await diagramColors(page.locator(".diagram-picture svg").first());
      const isLight = theme === "light";
      for (const color of [ink, lightness(text)]) {
        expect(isLight ? paper - color : color - paper).toBeGreaterThan(0.5);
      }
    });
  });
}

test(
  "a diagram wider than its column scrolls, and is reached and moved by keys",
  whole,
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    let tried = 0;
    for (const { route } of withDiagrams) {
      await page.goto(route);
      for (const frame of await page.locator(".diagram-frame").all()) {
        if (await frame.evaluate((box) => box.scrollWidth <= box.clientWidth)) continue;
        tried += 1;
        await frame.evaluate((box) => {
          const before = document.createElement("button");
          box.closest("figure")?.before(before);
          before.focus();
        });
        await page.keyboard.press("Tab");
        await expect(frame).toBeFocused();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => frame.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
      }
    }
    expect(tried, "frames that scroll").toBeGreaterThan(0);
  },
);

test("a diagram that fits its column is no stop of the Tab key", async ({ page }) => {
  await page.goto(withDiagrams[0]?.route ?? "");
  for (const frame of await page.locator(".diagram-frame").all()) {
    const fits = await frame.evaluate((box) => box.scrollWidth <= box.clientWidth);
    await expect(frame).toHaveJSProperty("tabIndex", fits ? -1 : 0);
  }
});
