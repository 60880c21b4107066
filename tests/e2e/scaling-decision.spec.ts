import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const route = "/tools/scaling-decision/";

async function open(page: Page) {
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("the lesson leads to the tool", async ({ page }) => {
  await page.goto("/course/03-module-3/06-connector-scaling-tasks/#decision-framework");
  await page.getByRole("main").getByRole("link", { name: "Scaling decision" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("1. Stream alive?");
});

test("answers by keyboard lead to an advice with reasons, limits, costs and a record", async ({
  page,
}) => {
  await open(page);
  const heading = page.locator(".decision h2");
  await page.getByRole("button", { name: "Yes", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("2. Only consumers late?");
  await expect(heading).toBeFocused();
  for (const [key, next] of [
    ["No", "3. One large transaction?"],
    ["No", "4. Active count high?"],
    ["No", "5. Queue nearly full?"],
    ["No", "7. Decoding behind?"],
    ["Yes", "F Relieve decoding"],
  ] as const) {
    await page.getByRole("button", { name: key, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(next);
  }
  await expect(page.getByRole("definition")).toHaveText([
    "Fewer changes in this cluster, more logical_decoding_work_mem, faster CPU",
    "A second slot decodes everything again",
    "Memory of the database host, once for each walsender",
  ]);
  await expect(page.getByRole("list", { name: "Your answers" }).getByRole("listitem")).toHaveCount(
    6,
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page, "Save: Decision record"),
  ]);
  expect(download.suggestedFilename()).toBe("scaling-decision.md");
  const record = readFileSync(await download.path(), "utf8");
  expect(record.split("\n")[0]).toBe("# Scaling decision: F Relieve decoding");
  expect(record).toContain("| 7 | Decoding behind? | yes |");
});

test("answers are kept on the device, with the numbers of the framework", async ({ page }) => {
  await open(page);
  for (const answer of ["Yes", "No", "No", "No", "No", "No"]) await press(page, answer);
  await page.reload();
  await expect(page.locator(".decision h2")).toHaveText("8. Tables separable?");
  const numbers = page.getByRole("list", { name: "Your answers" }).getByRole("listitem");
  const values = await numbers.evaluateAll((items) =>
    items.map((item) => (item as HTMLLIElement).value),
  );
  expect(values).toEqual([1, 2, 3, 4, 5, 7]);
});

test("an answer can be changed, and the rest begins from there", async ({ page }) => {
  await open(page);
  await press(page, "Yes");
  await press(page, "No");
  await press(page, "Yes");
  const heading = page.locator(".decision h2");
  await expect(heading).toHaveText("C Split it or size for it");
  await page.getByRole("button", { name: "Change: Only consumers late?" }).click();
  await expect(heading).toHaveText("2. Only consumers late?");
  await press(page, "Begin again");
  await expect(heading).toHaveText("1. Stream alive?");
});

test("links of the advice lead to the runbooks", async ({ page }) => {
  await open(page);
  await press(page, "No");
  await page.getByRole("link", { name: "a task has failed" }).click();
  await expect(page).toHaveURL(/\/runbooks\/connector-failed\/$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page leads to the tables that say the same", async ({ page }) => {
    await page.goto(route);
    await expect(page.getByText("they say the same")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name: "framework", exact: true }).click();
    await expect(page).toHaveURL(/#decision-framework$/);
  });
});
