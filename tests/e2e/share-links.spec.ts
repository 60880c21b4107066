import type { Browser, Page } from "@playwright/test";
import { storedTexts } from "./support/store.ts";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

/** Opens a tool, and waits until it has come alive. */
async function open(page: Page, route: string) {
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

/** The link that the tool's button copies. */
async function copiedLink(page: Page, what: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: `Copy a link to these ${what}` }).click();
  await expect(page.getByText("Copied. What the link holds is never sent")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A page of a colleague, who has a browser of their own. */
async function colleague(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  return context.newPage();
}

const disk = (page: Page) => page.getByLabel("Size of the disk");

test("a link fills the tool of a colleague who has filled in nothing, and leaves the address", async ({
  page,
  browser,
}) => {
  await open(page, "/tools/wal-budget/");
  await disk(page).fill("321 GB");
  const link = await copiedLink(page, "fields");
  const there = await colleague(browser, page);
  const asked: string[] = [];
  // The address of the server is not what was filled in, whatever its port.
  there.on("request", (request) => asked.push(request.url().replace(new URL(link).origin, "")));
  await open(there, link);
  await expect(disk(there)).toHaveValue("321 GB");
  await expect(there.getByText("These are the fields that the link holds.")).toBeVisible();
  expect(new URL(there.url()).hash).toBe("");
  expect(asked.filter((url) => !url.startsWith("blob:") && /filled|321/.test(url))).toEqual([]);
  await there.reload();
  await expect(disk(there)).toHaveValue("321 GB");
  await there.context().close();
});

test("a link never takes the place of what is filled in, unless the reader says so, and gives it back", async ({
  page,
  browser,
}) => {
  await open(page, "/tools/wal-budget/");
  await disk(page).fill("321 GB");
  const link = await copiedLink(page, "fields");
  const there = await colleague(browser, page);
  await open(there, "/tools/wal-budget/");
  await disk(there).fill("77 GB");
  const before = await storedTexts(there);
  await there.goto("about:blank");
  await open(there, link);
  await expect(there.getByText("The link holds other fields than yours.")).toBeVisible();
  await expect(disk(there)).toHaveValue("77 GB");
  expect(await storedTexts(there)).toEqual(before);
  await there.getByRole("button", { name: "Keep mine" }).click();
  await expect(there.getByText("The link holds other fields")).toHaveCount(0);
  await expect(disk(there)).toHaveValue("77 GB");

  // The link is opened again on the page that is open: only its fragment changes.
  await there.goto(link);
  await there.getByRole("button", { name: "Take what the link holds" }).click();
  await expect(disk(there)).toHaveValue("321 GB");
  await there.getByRole("button", { name: "Back to mine" }).click();
  await expect(disk(there)).toHaveValue("77 GB");
  await there.context().close();
});

test("a field that is not accepted is in no link: it is named, and has the focus", async ({
  page,
}) => {
  await open(page, "/tools/wal-budget/");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await disk(page).fill("much");
  await page.getByRole("button", { name: "Copy a link to these fields" }).click();
  await expect(page.getByText("Not copied: first correct “Size of the disk”.")).toBeVisible();
  await expect(disk(page)).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("before");
  await disk(page).fill("100 GB");
  await copiedLink(page, "fields");
});

test("a damaged link changes nothing, and that is said", async ({ page }) => {
  await open(page, "/tools/wal-budget/#filled=abc");
  await expect(page.getByText("The link holds no fields that this version")).toBeVisible();
  expect(await storedTexts(page)).toEqual({});
});

test(
  "answers of a decision and choices of runbooks travel by link",
  whole,
  async ({ page, browser }) => {
    await open(page, "/tools/scaling-decision/");
    for (const name of ["No", "Yes"]) await page.getByRole("button", { name, exact: true }).click();
    const decision = await copiedLink(page, "answers");
    await open(page, "/tools/runbook-builder/");
    await page.getByRole("checkbox").first().check();
    const runbooks = await copiedLink(page, "choices");
    const there = await colleague(browser, page);
    await open(there, decision);
    await expect(there.locator(".decision h2")).toHaveText("3. Is a row late in its topic?");
    await open(there, runbooks);
    await expect(there.getByText("1 runbook below.")).toBeVisible();
    await there.context().close();
  },
);

test("each command of a runbook is copied by a button that names its step", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/tools/runbook-builder/");
  await page.getByRole("button", { name: "Choose all" }).click();
  const buttons = page.locator(".runbook .runbook-command").getByRole("button");
  const names = await buttons.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
  const command = page.locator(".runbook-command", { has: page.getByRole("button") }).first();
  await command.getByRole("button").click();
  await expect(command.getByRole("status")).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await command.locator("code").textContent());
  await page.getByRole("button", { name: "Choose none" }).click();
  await expect(page.getByText("Choose at least one incident.")).toBeVisible();
});

test("from 1,100 px on the runbooks stand beside what chooses them", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, "/tools/runbook-builder/");
  await page.getByRole("checkbox").first().check();
  const [form, result] = await Promise.all([
    page.locator(".tool-form").boundingBox(),
    page.locator(".tool-result").boundingBox(),
  ]);
  expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThan(result?.x ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1100);
});
