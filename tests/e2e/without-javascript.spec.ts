import { lessons, longestLesson } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

for (const width of [390, 1280]) {
  test.describe(`without JavaScript, ${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("the home page shows the symptoms and the course", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const { title } of lessons) {
        await expect(
          page.getByRole("main").getByRole("link", { name: title, exact: true }),
        ).toBeVisible();
      }
      await expect(page.getByRole("main").locator("a[href*='/runbooks/']").first()).toBeVisible();
    });

    test("a lesson shows its text, commands, diagrams and their texts", async ({ page }) => {
      await page.goto(longestLesson.route);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(longestLesson.title);
      for (const heading of await page.locator("main h2").all())
        await expect(heading).toBeVisible();
      const count = (language: string) =>
        longestLesson.fences.filter((fence) => fence.language === language).length;
      const figures = page.locator("figure.diagram");
      await expect(figures).toHaveCount(count("mermaid"));
      for (const figure of await figures.all()) {
        await expect(figure.locator("svg")).toBeVisible();
        await expect(figure.getByRole("listitem").first()).toBeHidden();
        await figure.getByText("Diagram as text").click();
        await expect(figure.getByRole("listitem").first()).toBeVisible();
      }
    });

    test("folded parts of a lesson unfold", async ({ page }) => {
      await page.goto(lessons.find(({ folded }) => folded)?.route ?? "");
      const details = page.locator("main details:not(.diagram-text):visible").last();
      await expect(details.locator("> :not(summary)").first()).toBeHidden();
      await details.locator("summary").click();
      await expect(details.locator("> :not(summary)").first()).toBeVisible();
    });

    test("controls that need JavaScript are not there", async ({ page }) => {
      await page.goto(longestLesson.route);
      await expect(page.getByRole("button", { name: "Search" })).toHaveCount(0);
      await expect(page.getByRole("combobox")).toHaveCount(0);
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    });

    test("the other lessons are reached from a lesson", async ({ page }) => {
      const [first, second] = lessons;
      await page.goto(first?.route ?? "");
      await page.locator("a[rel=next]").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(second?.title ?? "");
      const menu = page.getByRole("button", { name: "Menu" });
      if (await menu.isVisible()) await menu.click();
      const list = page.getByRole("navigation", { name: "Main" });
      await list.getByRole("link", { name: first?.title ?? "" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(first?.title ?? "");
    });

    test("an address that leads nowhere gets the page that helps", async ({ page }) => {
      await page.goto("/404.html");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main").getByText("Search (Ctrl K")).toBeHidden();
      await page.getByRole("link", { name: longestLesson.title, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(longestLesson.title);
    });
  });
}
