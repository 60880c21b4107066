import type { Page } from "@playwright/test";
import { fillStorage, forbidStorage } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const control = (page: Page) => page.getByRole("combobox", { name: "Theme" });
const expectTheme = (page: Page, theme: "dark" | "light") =>
  expect(page.locator("html")).toHaveAttribute("data-theme", theme);

test.use({ colorScheme: "light" });

test("the system's theme is taken and followed until a reader chooses one, by keyboard", async ({
  page,
}) => {
  await page.goto("/");
  await expect(control(page)).toHaveValue("auto");
  await expectTheme(page, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectTheme(page, "dark");
  await control(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(control(page)).toHaveValue("light");
  await expectTheme(page, "light");
});

test("a choice stays on the next page, and another tab follows it", async ({ page, context }) => {
  await page.goto("/");
  const other = await context.newPage();
  await other.goto("/progress/");
  await control(page).selectOption("dark");
  await expectTheme(other, "dark");
  await expect(control(other)).toHaveValue("dark");
  await page.goto("/labs/");
  await expectTheme(page, "dark");
  await expect(control(page)).toHaveValue("dark");
});

test("a stored choice is there before anything is drawn", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("starlight-theme", "dark"));
  await page.route("**/*.js", (route) =>
    route.fulfill({ body: "", contentType: "text/javascript" }),
  );
  await page.goto("/");
  await expectTheme(page, "dark");
});

for (const [what, refuse] of [
  ["full", fillStorage],
  ["forbidden", forbidStorage],
] as const) {
  test(`with ${what} storage a theme can be chosen for the page`, async ({ page }) => {
    await refuse(page);
    await page.goto("/");
    await expectTheme(page, "light");
    await control(page).selectOption("dark");
    await expectTheme(page, "dark");
    await control(page).selectOption("auto");
    await expectTheme(page, "light");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no control is shown that does nothing", async ({ page }) => {
    await page.goto("/");
    await expect(control(page)).toHaveCount(0);
  });
});
