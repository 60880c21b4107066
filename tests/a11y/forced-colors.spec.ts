import type { Page } from "@playwright/test";
import { lessons, oneOfEachKind, whole } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { violations } from "./violations.ts";

const withTones = lessons.find(({ fences }) =>
  fences.some((f) => /class \w+ danger/.test(f.value)),
);

/** How many of the first stops of the Tab key do not show that they have the focus. */
async function unseenStops(page: Page, stops: number): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // Behind the last stop the browser itself has the focus.
      if (element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return seen ? undefined : element.outerHTML.slice(0, 80);
    });
    if (at !== undefined) unseen.push(at);
  }
  return unseen;
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in forced colors of a ${colorScheme} system`, whole, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: "active" } });
    test.describe.configure({ timeout: 60_000 });

    for (const route of oneOfEachKind) {
      test(`axe finds nothing on ${route}, and each stop shows its focus`, async ({ page }) => {
        await page.goto(route);
        expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
        expect(await violations(page, "but colors")).toEqual([]);
        expect(await unseenStops(page, 12)).toEqual([]);
      });
    }

    test("a picture is drawn in two colors, and an edge still says what a node means", async ({
      page,
    }) => {
      await page.goto(withTones?.route ?? "");
      const picture = page.locator(".diagram:has(.diagram-key) .diagram-picture").first();
      await picture.scrollIntoViewIfNeeded();
      const looks = await picture.locator(".node").evaluateAll((nodes) =>
        nodes.map((node) => {
          const shape = getComputedStyle(node.querySelector("rect, polygon, path") ?? node);
          const label = node.querySelector("text");
          const text = getComputedStyle(label ?? node).fill;
          const { fill, stroke, strokeWidth, strokeDasharray } = shape;
          const edge = `${strokeWidth} ${strokeDasharray}`;
          return { fill, stroke, text, edge, danger: node.matches(".danger"), label };
        }),
      );
      const named = looks.filter(({ label }) => label);
      const [first] = named;
      for (const { fill, stroke, text } of named) {
        expect([fill, stroke, text]).toEqual([first?.fill, first?.stroke, first?.text]);
        expect(text).not.toBe(fill);
        expect(stroke).not.toBe(fill);
      }
      const edges = (danger: boolean) =>
        named.filter((look) => look.danger === danger).map(({ edge }) => edge);
      expect(edges(true).length).toBeGreaterThan(0);
      for (const edge of edges(true)) expect(edges(false)).not.toContain(edge);
    });
  });
}
