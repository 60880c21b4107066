import { longestLesson } from "./support/lessons.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";

for (const route of [longestLesson.route, ...runbookRoutes.slice(0, 1)]) {
  test(`${route} is copied as Markdown`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(route);
    const foot = page.locator("[data-markdown]");
    await foot.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(foot.getByRole("status")).toHaveText("Copied.");
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(`# ${title}`)).toBe(true);
  });
}

test.describe("when the text cannot be had", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("the page says so", async ({ page }) => {
    await page.goto(longestLesson.route);
    await page.route("**/index.md", (route) => route.abort());
    // What is still laid out above the foot would move the button from under the click.
    const last = page.locator(".sl-markdown-content > *").last();
    await expect(last).toHaveAttribute("style", /content-visibility: visible/);
    const foot = page.locator("[data-markdown]");
    await foot.getByRole("button").click();
    await expect(foot.getByRole("status")).toHaveText(/could not be copied/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the Markdown is a link, and there is no button", async ({ page, request }) => {
    await page.goto(longestLesson.route);
    const foot = page.locator("[data-markdown]");
    await expect(foot.getByRole("button")).toBeHidden();
    const href = await foot.getByRole("link", { name: "Markdown" }).getAttribute("href");
    const answer = await request.get(new URL(href ?? "", page.url()).href);
    expect(await answer.text()).toContain(longestLesson.title);
  });
});
