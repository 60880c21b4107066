import { openCourse } from "../../src/authoring/course-files.ts";
import { lessons, type LessonSource } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const firstLesson = lessons[0] as LessonSource;

test.describe("the first screen of the home page", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("says what this is, why to trust it, and shows both ways in and the finder", async ({
    page,
  }) => {
    await page.goto("/");
    const main = page.getByRole("main");
    const start = main.getByRole("link", { name: "Start with lesson 1" });
    await expect(start).toHaveAttribute("href", new RegExp(`${firstLesson.route}$`));
    const inView = [
      page.getByRole("heading", { level: 1 }),
      main.getByText(/\d+ of \d+ commands ran as printed on PostgreSQL/),
      main.getByText(/runbooks were followed \d+ times/),
      start,
      main.getByRole("link", { name: "Live through an incident" }),
      main.getByRole("button", { name: /Paste a log line/ }),
    ];
    for (const part of inView) {
      await expect(part).toBeInViewport();
      const box = await part.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(700);
    }
    await expect(page).toHaveTitle(/^Operate Debezium.*\| Debezium in Production$/);
  });
});

test("the field for trouble opens the finder, which takes what is pasted", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Paste a log line/ }).click();
  const field = page.getByRole("dialog").getByRole("textbox");
  await expect(field).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const route of ["/", firstLesson.route, "/404.html"]) {
    test(`from ${route} every part of the site is two touches away`, async ({ page }) => {
      await page.goto(route);
      await expect(page.getByRole("link", { name: "In trouble?" })).toBeInViewport();
      await page.getByRole("button", { name: "Menu" }).click();
      const menu = page.getByRole("navigation", { name: "Main" });
      for (const name of [
        "Run it yourself",
        "Incident labs",
        "Quizzes",
        "Planning tools",
        "Messages",
      ]) {
        await expect(menu.getByRole("link", { name, exact: true }).first()).toBeVisible();
      }
      await menu.getByRole("link", { name: "Runbooks, by symptom" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Runbooks");
    });
  }
});

test("the sidebar marks the place of every kind of page, and shows it", async ({ page }) => {
  const [lab = ""] = openCourse(".").labs();
  const id = /([\w-]+)\.yaml$/.exec(lab)?.[1] ?? "";
  const places = [`/labs/${id}/`, "/tools/dr-drill/", "/messages/", "/runbooks/split-connector/"];
  for (const route of places) {
    await page.goto(route);
    const current = page.getByRole("navigation", { name: "Main" }).locator("[aria-current=page]");
    await expect(current, route).toHaveCount(1);
    await expect(current, route).toBeInViewport();
  }
});
