import { longestLesson, routes, whole } from "./support/lessons.ts";
import { serve } from "./support/serve.ts";
import { atRoot, underBase } from "./support/sites.ts";
import { expect, test } from "@playwright/test";

// Without the watch of other tests: this one has a server of its own, and cuts it off.
test.use({ serviceWorkers: "allow" });

for (const site of [atRoot, underBase]) {
  const title = `${site.name}, every page of the course opens without a connection after one visit`;
  test(title, whole, async ({ page }) => {
    let cut = false;
    const server = await serve(site, (request) => {
      if (cut) request.destroy();
      return cut;
    });
    const address = (route: string) => `${server.origin}${site.base}${route.slice(1)}`;
    await page.goto(address(longestLesson.route));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    cut = true;
    const pages = routes.filter((route) => route !== "/404.html").map(address);
    const missing = await page.evaluate(
      (all) =>
        Promise.all(
          all.map((each) =>
            fetch(each).then(
              () => [],
              () => [each],
            ),
          ),
        ).then((lost) => lost.flat()),
      pages,
    );
    expect(missing).toEqual([]);
    await page.goto(address(longestLesson.route));
    await page.keyboard.press("Control+K");
    await page.getByRole("dialog").getByRole("textbox").fill("slot lost");
    await expect(page.locator(".finder-results a").first()).toBeVisible();
    await page.goto(address("/course/nowhere/"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
    await server.stop();
  });
}
