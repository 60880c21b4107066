import type { Page } from "@playwright/test";
import { attribute, builtPages, elements } from "./support/built-pages.ts";
import { longestLesson, routes, tagOfKind, whole } from "./support/lessons.ts";
import { setTheme } from "./support/looks.ts";
import { addressOf, atRoot, underBase } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test("every page carries a policy that allows nothing from elsewhere", whole, () => {
  for (const { route, tree } of builtPages(atRoot)) {
    const head = elements(tree, "head")[0];
    const first = head?.children[0];
    if (first?.type !== "element") throw new Error(`${route} has an empty head.`);
    expect(first.properties["httpEquiv"], route).toEqual(["Content-Security-Policy"]);
    const policy = attribute(first, "content") ?? "";
    expect(policy, route).toContain("default-src 'none'");
    expect(policy, route).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
  }
});

// That nothing is refused, requested from elsewhere or logged as an error is checked at the end of
// every test; these do what a reader can do.
async function expectWorking(page: Page) {
  const both = async () => {
    for (const theme of ["dark", "light"] as const) await setTheme(page, theme);
  };
  await both();
  const open = page.getByRole("button", { name: /^Full size/ }).first();
  if (await open.count()) {
    await open.click();
    await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
    await both();
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("textbox").fill("slot");
  await expect(page.locator(".finder-results a").first()).toBeVisible();
  await both();
}

for (const route of routes) {
  test(
    `${route} works in both themes within its policy`,
    { tag: tagOfKind(route) },
    async ({ page }) => {
      await page.goto(route);
      await expectWorking(page);
    },
  );
}

test("under a base path all pages load, and all of it works", whole, async ({ page }) => {
  for (const route of routes) await page.goto(addressOf(underBase, route));
  await page.goto(addressOf(underBase, longestLesson.route));
  await expectWorking(page);
});

test.describe("a script that the build did not put there", () => {
  test.use({ expectedErrors: /policy: script-src|Content Security Policy/ });

  test("is refused", async ({ page }) => {
    await page.goto("/");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
      return "intruder" in window;
    });
    expect(ran).toBe(false);
  });
});
