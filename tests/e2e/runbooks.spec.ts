import type { Page } from "@playwright/test";
import { runbookWith } from "./support/runbooks.ts";
import { forbidStorage, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const followed = runbookWith(/^## /m);
const withVariants = runbookWith(/<On platform="(?:self-managed )?rds/);
const withBranches = runbookWith(/otherwise="#/);

const boxes = (page: Page) => page.getByRole("checkbox", { name: /^Done: / });
const clock = (page: Page) => page.getByRole("timer");
const database = (page: Page) => page.getByRole("combobox", { name: "PostgreSQL runs on" });
const version = (page: Page) => page.getByRole("combobox", { name: "PostgreSQL version" });
const chosen = (page: Page) => page.locator("[data-chosen]");
const on = (page: Page, platform: string) => page.locator(`.on[data-platform~="${platform}"]`);

test("what is ticked is still ticked after a reload, with its time, on this runbook only", async ({
  page,
}) => {
  await page.goto(followed.route);
  const all = await boxes(page).count();
  await expect(page.getByText(`0 of ${all} steps done`)).toBeVisible();
  await boxes(page).first().check();
  await expect(page.getByText(`1 of ${all} steps done`)).toBeVisible();
  await page.reload();
  await expect(boxes(page).first()).toBeChecked();
  await expect(boxes(page).nth(1)).not.toBeChecked();
  await expect(page.locator(".step-done").first()).toHaveAttribute("data-at", /^\d\d:\d\d$/);
  expect(Object.keys(await storedTexts(page))).toContain("followed-runbooks");
  await boxes(page).first().uncheck();
  await page.reload();
  await expect(boxes(page).first()).not.toBeChecked();
  await expect(page.getByText(`0 of ${all} steps done`)).toBeVisible();
});

test("a tick in one tab is seen in another", async ({ page, context }) => {
  await page.goto(followed.route);
  const other = await context.newPage();
  await other.goto(followed.route);
  await boxes(page).nth(1).check();
  await expect(boxes(other).nth(1)).toBeChecked();
});

test("the clock runs from its button, or from the first tick, over a reload", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-23T03:00:00Z") });
  await page.goto(followed.route);
  await expect(clock(page)).toBeHidden();
  await page.getByRole("button", { name: "Start the clock" }).click();
  await expect(clock(page)).toHaveText("0:00");
  await expect(page.getByRole("button", { name: "Begin anew" })).toBeFocused();
  await page.clock.fastForward("12:34");
  await expect(clock(page)).toHaveText("12:34");
  await page.reload();
  await expect(clock(page)).toHaveText(/^12:3\d$/);
});

test("a runbook is begun anew after a second question only", async ({ page }) => {
  await page.goto(followed.route);
  await expect(page.getByRole("button", { name: "Begin anew" })).toBeHidden();
  await boxes(page).first().check();
  await expect(clock(page)).toBeVisible();
  await page.getByRole("button", { name: "Begin anew" }).click();
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.getByRole("button", { name: "Begin anew" })).toBeFocused();
  await expect(boxes(page).first()).toBeChecked();
  await page.getByRole("button", { name: "Begin anew" }).click();
  await expect(page.getByRole("button", { name: "Yes, begin anew" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(boxes(page).first()).not.toBeChecked();
  await expect(clock(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Start the clock" })).toBeFocused();
  await page.reload();
  await expect(boxes(page).first()).not.toBeChecked();
});

test("by keys alone a step is ticked and another output is unfolded and followed", async ({
  page,
}) => {
  await page.goto(withBranches.route);
  await boxes(page).first().focus();
  await page.keyboard.press("Space");
  await expect(boxes(page).first()).toBeChecked();
  const details = page.locator("details.otherwise:has(a[href^='#'])").first();
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  const link = details.locator("a[href^='#']").first();
  await expect(link).toBeVisible();
  const anchor = await link.getAttribute("href");
  await link.focus();
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe(anchor);
});

test.describe("with forbidden storage", () => {
  test("ticks and choices work as long as the page, and that is said", async ({ page }) => {
    await forbidStorage(page);
    await page.goto(withVariants.route);
    await boxes(page).first().check();
    await expect(boxes(page).first()).toBeChecked();
    await expect(page.getByText("This browser keeps nothing")).toBeVisible();
    await database(page).selectOption("rds");
    await expect(on(page, "rds").first()).toBeVisible();
  });
});

test.describe("the reader's system", () => {
  test("hides other variants, is said in words, in the address, and kept over pages", async ({
    page,
  }) => {
    await page.goto(withVariants.route);
    await expect(chosen(page)).toHaveText("Nothing is chosen: every variant of a step is shown.");
    const variants = await page.locator(".on").count();
    await expect(page.locator(".on:visible")).toHaveCount(variants);
    await database(page).selectOption({ label: "Amazon RDS" });
    await version(page).selectOption("16");
    await expect(on(page, "rds").first()).toBeVisible();
    for (const other of await page.locator(".on[data-platform='self-managed']").all())
      await expect(other).toBeHidden();
    await expect(chosen(page)).toContainText("Shown for: Amazon RDS and PostgreSQL 16.");
    expect(new URL(page.url()).search).toBe("?platform=rds&postgresql=16");
    await page.goto("/runbooks/");
    await expect(database(page)).toHaveValue("rds");
    await expect(chosen(page)).toHaveText("Shown for: Amazon RDS and PostgreSQL 16.");
    await page.goto(withVariants.route);
    await expect(version(page)).toHaveValue("16");
    await database(page).selectOption("");
    await version(page).selectOption("");
    await expect(page.locator(".on:visible")).toHaveCount(variants);
    expect(new URL(page.url()).search).toBe("");
  });

  test("in an address wins for this visit, and is not kept", async ({ page }) => {
    await page.goto(withVariants.route);
    await database(page).selectOption("azure");
    await page.goto(`${withVariants.route}?platform=rds,strimzi`);
    await expect(database(page)).toHaveValue("rds");
    await expect(page.getByRole("combobox", { name: "Connect runs as" })).toHaveValue("strimzi");
    await page.reload();
    await expect(database(page)).toHaveValue("rds");
    await page.goto(withVariants.route);
    await expect(database(page)).toHaveValue("azure");
  });

  test("can be changed to what was kept before, against the address", async ({ page }) => {
    await page.goto(withVariants.route);
    await database(page).selectOption("azure");
    await page.goto(`${withVariants.route}?platform=rds`);
    await database(page).selectOption("azure");
    await expect(on(page, "rds").first()).toBeHidden();
    expect(new URL(page.url()).search).toBe("?platform=azure");
  });

  test("goes with the reader from the list to a runbook", async ({ page }) => {
    await page.goto("/runbooks/?platform=aurora");
    await page.locator(`.runbook-list a[href*="${withVariants.route}"]`).click();
    await expect(database(page)).toHaveValue("aurora");
  });
});
