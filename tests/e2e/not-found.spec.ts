import { lessons } from "./support/lessons.ts";
import { addressOf, sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ expectedErrors: /status of 404/ });

for (const site of sites) {
  for (const address of ["/nowhere", "/course/03-module-3/99-moved/"]) {
    const title = `${site.name}, ${address} answers 404 with a page whose links work`;
    test(title, { tag: site.tag }, async ({ page }) => {
      const answer = await page.goto(addressOf(site, address));
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
      const main = page.getByRole("main");
      for (const lesson of lessons) {
        const link = main.getByRole("link", { name: lesson.title, exact: true });
        await expect(link).toHaveJSProperty("href", addressOf(site, lesson.route));
      }
      const [first] = lessons;
      await main.getByRole("link", { name: first?.title ?? "", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(first?.title ?? "");
    });
  }

  const title = `${site.name}, search opens on the page for lost readers`;
  test(title, { tag: site.tag }, async ({ page }) => {
    await page.goto(addressOf(site, "/deep/er/nowhere/"));
    await page.keyboard.press("Control+K");
    await page.getByRole("dialog").getByRole("textbox").fill("heartbeat");
    await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
  });
}
