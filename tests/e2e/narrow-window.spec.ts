import { routes, tagOfKind } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 320, height: 640 } });

for (const route of routes) {
  test(
    `in a window of 320 px, ${route} does not scroll sideways`,
    { tag: tagOfKind(route) },
    async ({ page }) => {
      await page.goto(route);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("main details"))
          details.setAttribute("open", "");
      });
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(wide).toBeLessThanOrEqual(0);
    },
  );
}
