import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const route = "/tools/scaling-decision/";

async function open(page: Page) {
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const answerAll = async (page: Page, ...names: readonly string[]) => {
  for (const name of names) await press(page, name);
};

test("the lesson leads to the tool", async ({ page }) => {
  await page.goto("/course/03-module-3/06-connector-scaling-tasks/#decision-framework");
  await page.getByRole("main").getByRole("link", { name: "Scaling decision" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    "1. Is a snapshot running?",
  );
});

test("answers by keyboard lead to an advice with reasons, limits, costs and a record", async ({
  page,
}) => {
  await open(page);
  const heading = page.locator(".decision h2");
  for (const [key, next] of [
    ["No", "2. Does the stream live?"],
    ["Yes", "3. Is a row late in its topic?"],
    ["Yes", "4. Does the distance shrink?"],
    ["No", "5. Did it begin with one large transaction?"],
    ["No", "6. Does the producer wait for the broker?"],
    ["No", "7. Is the queue nearly full?"],
    ["No", "8. Does unsent WAL grow?"],
    ["Yes", "9. Is decoding behind?"],
    ["Yes", "Advice: Relieve decoding"],
  ] as const) {
    await page.getByRole("button", { name: key, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(next);
    await expect(heading).toBeFocused();
  }
  const advice = page.locator(".decision .advice dd");
  await expect(advice).toHaveText([
    "Fewer changes in this cluster, more logical_decoding_work_mem, faster processors",
    "A second slot decodes everything again",
    "Memory of the database host, once for each walsender",
  ]);
  const path = page.getByRole("list", { name: "Your answers" }).getByRole("listitem");
  await expect(path).toHaveCount(9);
  await path.last().getByLabel("What you saw").fill("unsent 2 GB, then 3 GB");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page, "Save: Decision record"),
  ]);
  expect(download.suggestedFilename()).toBe("scaling-decision.md");
  const record = readFileSync(await download.path(), "utf8");
  expect(record.split("\n")[0]).toBe("# Scaling decision: Relieve decoding");
  expect(record).toMatch(/\| Is decoding behind\? \| yes \| .* \| unsent 2 GB, then 3 GB \|/);
});

test("answers and what was seen are kept on the device", async ({ page }) => {
  await open(page);
  await answerAll(page, "No", "Yes");
  const seen = page.getByLabel("What you saw").last();
  await seen.fill("12:04, row after 1 s");
  await page.reload();
  await expect(page.locator(".decision h2")).toHaveText("3. Is a row late in its topic?");
  await expect(seen).toHaveValue("12:04, row after 1 s");
});

test("an answer can be changed, and the rest begins from there", async ({ page }) => {
  await open(page);
  await answerAll(page, "No", "Yes", "No", "No");
  const heading = page.locator(".decision h2");
  await expect(heading).toHaveText("Advice: Nothing is slow");
  await page.getByRole("button", { name: "Change: Is a row late in its topic?" }).click();
  await expect(heading).toHaveText("3. Is a row late in its topic?");
  await press(page, "Begin again");
  await expect(heading).toHaveText("1. Is a snapshot running?");
});

test("links of the advice lead to the runbooks", async ({ page }) => {
  await open(page);
  await answerAll(page, "No", "No");
  await page.locator(".decision").getByRole("link", { name: "a task has failed" }).click();
  await expect(page).toHaveURL(/\/runbooks\/connector-failed\/$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list of all questions leads from each answer to the next step", async ({ page }) => {
    await page.goto(route);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await page.getByText("All questions and advices").click();
    const first = page.locator("#step-snapshot");
    await first.getByRole("link", { name: "Let the snapshot end" }).click();
    await expect(page).toHaveURL(/#step-let-it-end$/);
    await expect(page.locator("#step-let-it-end")).toBeVisible();
  });
});

test("an example answers up to its advice, and the way back leads to what was answered before", async ({
  page,
}) => {
  await open(page);
  const heading = page.locator(".decision h2");
  await answerAll(page, "No", "Yes");
  await press(page, "The broker takes too little");
  await expect(heading).toHaveText(/^Advice: /);
  await expect(heading).toBeFocused();
  await press(page, "Back to what stood here");
  await expect(heading).toHaveText("3. Is a row late in its topic?");
});
