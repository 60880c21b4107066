import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const route = "/tools/wal-budget/";

/** Opens the tool, and waits until it has come alive. */
async function open(page: Page) {
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

const answer = (page: Page) => page.getByText(/^max_slot_wal_keep_size = /);

test("the lesson leads to the tool, which begins with the lesson's example", async ({ page }) => {
  await page.goto("/course/03-module-3/05-wal-bloat-heartbeat/");
  await page.getByRole("main").getByRole("link", { name: "WAL budget" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("WAL budget");
  await expect(answer(page)).toHaveText(
    "max_slot_wal_keep_size = 49500MB (48.3 GB): 5.5 h at the peak rate and 25\u00a0% margin.",
  );
});

test("by keyboard alone, other numbers give other settings, formulas and rules", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("WAL rate at its peak").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("2 MB/s");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4 h");
  await page.keyboard.press("Tab");
  await page.keyboard.type("90 min");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10 %");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(answer(page)).toHaveText(
    "max_slot_wal_keep_size = 43560MB (42.5 GB): 5.5 h at the peak rate and 10\u00a0% margin.",
  );
  await expect(page.getByText("= 2 MB/s × 19,800 s × 1.1")).toBeVisible();
  await expect(page.getByRole("group", { name: "Setting", exact: true })).toContainText(
    "ALTER SYSTEM SET max_slot_wal_keep_size = '43560MB';",
  );
  await page.getByLabel("Page this long before").fill("2 h");
  await page.getByLabel("Mount point").fill("/data");
  const rules = page.getByRole("group", { name: "Alert rules for Prometheus" });
  await expect(rules).toContainText("ReplicationSlotLimitIn2h");
  await expect(rules).toContainText('mountpoint="/data"');
});

test("a number without a unit is refused at its field, and the way back is one press", async ({
  page,
}) => {
  await open(page);
  const disk = page.getByLabel("Size of the disk");
  await disk.fill("100");
  await expect(disk).toHaveAccessibleDescription(
    /Write a number and its unit: kB, MB, GB or TB\.$/,
  );
  await expect(disk).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Correct the marked fields to see the budget.")).toBeVisible();
  await page.getByRole("button", { name: "The lesson’s example" }).click();
  await expect(answer(page)).toHaveText(/49500MB/);
  await page.getByRole("button", { name: "Back to what stood here" }).click();
  await expect(disk).toHaveValue("100");
  await page.getByRole("button", { name: "Managed service that allows no limit" }).click();
  await expect(answer(page)).toHaveText(/^max_slot_wal_keep_size = -1/);
});

test("a disk that is too small leaves three choices", async ({ page }) => {
  await open(page);
  await page.getByLabel("Size of the disk").fill("40 GB");
  const choices = page.locator(".verdict-no");
  await expect(choices).toContainText("The disk is too small for this.");
  await expect(choices.getByRole("listitem")).toHaveText([
    "a disk of at least 68.7 GB;",
    "at most 3.6 h without a confirmation;",
    "a limit of 26024MB, with the decision that a longer outage ends in a new snapshot.",
  ]);
  // The answer and what is copied are one number, in one unit.
  await expect(answer(page)).toHaveText(
    "max_slot_wal_keep_size = 26024MB (25.4 GB) at most: 3.6 h at the peak rate. 49500MB (48.3 GB) " +
      "would be needed: 5.5 h at the peak rate and 25\u00a0% margin.",
  );
  await expect(page.getByRole("group", { name: "Setting", exact: true })).toContainText(
    "ALTER SYSTEM SET max_slot_wal_keep_size = '26024MB';",
  );
  const rows = page.getByRole("group", { name: "Table: course of events" }).getByRole("row");
  await expect(rows.last()).toHaveText(/^4.8 h34 GBThe disk is full, and PostgreSQL stops/);
  await page.getByLabel("Size of the disk").fill("5 GB");
  await expect(page.getByText("there is no setting to copy")).toBeVisible();
  await expect(page.getByRole("group", { name: "Setting", exact: true })).toHaveCount(0);
});

test("what was filled in is kept on the device, and printed with its settings", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("Size of the disk").fill("200 GB");
  await page.reload();
  await expect(page.getByLabel("Size of the disk")).toHaveValue("200 GB");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByLabel("Size of the disk")).toBeVisible();
  await expect(page.getByRole("group", { name: "Setting", exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});

test("a page that would go out at once is said to", async ({ page }) => {
  await open(page);
  await page.getByLabel("Page this long before").fill("8 h");
  await expect(page.getByText("The page would go out at once.")).toBeVisible();
});

test("the plot has a table with the same times", async ({ page }) => {
  await open(page);
  const rows = page.getByRole("group", { name: "Table: course of events" }).getByRole("row");
  await expect(rows).toHaveText([
    "AfterKept WALWhat happens",
    /^34 min4 GBwal_status turns from reserved to extended/,
    /^3.4 h24.2 GBThe ticket goes out/,
    /^6.9 h48.3 GBwal_status is unreserved/,
    /^7 h48.9 GBAt the latest by this checkpoint/,
    /^13.4 h94 GBWithout the limit, the disk would be full/,
  ]);
});

test("settings can be copied and saved", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Copy: Setting" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^ALTER SYSTEM SET max_slot_wal_keep_size = '49500MB';\n/,
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save: Alert rules" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("wal.yml");
  const lab = readFileSync("lab/config/prometheus/rules/wal.yml", "utf8");
  const own = lab.replace("51200 * 1024 * 1024", "49500 * 1024 * 1024").trimEnd();
  expect(readFileSync(await download.path(), "utf8")).toBe(own);
});

test("where the provider allows no limit, the page says what protects the disk", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("max_slot_wal_keep_size stays -1").check();
  await expect(answer(page)).toHaveText(
    "max_slot_wal_keep_size = -1: nothing limits a slot. The alerts count with 49500MB (48.3 GB): " +
      "5.5 h at the peak rate and 25\u00a0% margin.",
  );
  await expect(page.getByText("these protect the disk instead")).toBeVisible();
  await expect(page.getByRole("group", { name: "Setting", exact: true })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Alert rules for Prometheus" })).toContainText(
    "* 0 + 49500 * 1024 * 1024",
  );
  const rows = page.getByRole("group", { name: "Table: course of events" }).getByRole("row");
  await expect(rows.last()).toHaveText(/The disk is full, and PostgreSQL stops/);
});

for (const width of [1000, 1440]) {
  test(`on a screen of ${width} by 900 the answer stands beside the fields, from the first to the last`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    for (const label of ["WAL rate at its peak", "Mount point"]) {
      const field = page.getByLabel(label);
      await field.scrollIntoViewIfNeeded();
      await field.focus();
      await expect(answer(page)).toBeInViewport({ ratio: 1 });
      const [left, right] = await Promise.all([field.boundingBox(), answer(page).boundingBox()]);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    }
  });
}

test("below 1,000 px the answer follows the fields, and nothing scrolls sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const [field, found] = await Promise.all([
    page.getByLabel("Mount point").boundingBox(),
    answer(page).boundingBox(),
  ]);
  expect(found?.y ?? 0).toBeGreaterThan(field?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the example is complete, and there are no fields that do nothing", async ({ page }) => {
    await page.goto(route);
    await expect(answer(page)).toBeVisible();
    await expect(page.getByText("this is the example of the lesson")).toBeVisible();
    await expect(page.getByRole("group", { name: "Alert rules for Prometheus" })).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });
});
