import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { defaultValues } from "../../src/text/fences/placeholders.ts";
import { namesText, storeBefore } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const route = "/tools/runbook-builder/";

async function open(page: Page) {
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

test("the lesson leads to the tool, which asks for an incident first", async ({ page }) => {
  await page.goto("/course/03-module-3/07-disaster-recovery-procedures/#which-runbook");
  await page.getByRole("main").getByRole("link", { name: "Runbook builder" }).click();
  await expect(page.getByText("Choose at least one incident.")).toBeVisible();
});

test("by keyboard, incidents and contacts become a runbook that is saved as Markdown", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^The slot is lost/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("textbox", { name: "Lead", exact: true }).focus();
  await page.keyboard.type("Ada, +1 555 0100");
  const runbook = page.getByRole("article", { name: /^Runbook: The slot is lost/ });
  await expect(runbook.getByRole("heading", { level: 2 })).toHaveText(
    "Runbook: The slot is lost, or was dropped, connector orders-cdc",
  );
  await expect(runbook).toContainText("Ada, +1 555 0100");
  await expect(runbook).toContainText("s.slot_name = 'orders_cdc'");
  await expect(runbook).toContainText("Cannot be undone. Needs a role with REPLICATION.");
  await expect(runbook.getByText("{{")).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save: Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("runbooks.md");
  const text = readFileSync(await download.path(), "utf8");
  expect(text.split("\n")[0]).toBe(
    "# Runbook: The slot is lost, or was dropped, connector orders-cdc",
  );
  expect(text).toContain("| Lead | Ada, +1 555 0100 |");
});

test("a runbook has the reader's names, quoted for the place, also in the copy that is saved", async ({
  page,
}) => {
  const names = { ...defaultValues, connector: "orders.eu", slot: "orders_eu", database: "eu$1" };
  await storeBefore(page, "names", namesText("production", names));
  await open(page);
  await page.getByRole("checkbox", { name: /^The slot is lost/ }).check();
  const runbook = page.getByRole("article", {
    name: /^Runbook: The slot is lost, or was dropped, connector orders.eu/,
  });
  await expect(runbook).toContainText("database eu$1");
  await expect(runbook).toContainText("s.slot_name = 'orders_eu'");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save: Markdown" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text.split("\n")[0]).toBe(
    "# Runbook: The slot is lost, or was dropped, connector orders.eu",
  );
  expect(text).not.toMatch(/orders_cdc(?!_pub)/);
});

test("a runbook holds what the reader's system needs, and nothing for other systems", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^The disk of pg_wal is almost full/ }).check();
  const runbook = page.getByRole("article", { name: /almost full/ });
  await expect(runbook).toContainText("On Amazon RDS:");
  await expect(runbook).toContainText("On Azure Flexible Server:");
  await page.getByRole("combobox", { name: "PostgreSQL runs on" }).selectOption("azure");
  await expect(runbook).not.toContainText("Amazon RDS");
  await expect(runbook).toContainText("On Azure Flexible Server:");
  await page.reload();
  await expect(runbook).not.toContainText("Amazon RDS");
});

test("choices survive a reload, and are taken back as they were made", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^A slot keeps more/ }).check();
  await page.getByRole("checkbox", { name: /^Kafka is lost/ }).check();
  await page.getByRole("textbox", { name: "Consumers" }).fill("warehouse");
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^A slot keeps more/ })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Consumers" })).toHaveValue("warehouse");
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.getByRole("checkbox", { name: /^A slot keeps more/ }).uncheck();
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("what is found on the device and cannot be read is offered, not dropped", async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem("debezium-in-production:set-aside:runbook-builder:1"))
      localStorage.setItem("debezium-in-production:runbook-builder", "{damaged");
  });
  await open(page);
  await expect(page.getByText("Some stored choices could not be read")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download copy 1" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toBe("{damaged");
});

test("paper holds the runbooks alone: no form, no buttons, no Markdown", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^Connect.s workers/ }).check();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article")).toBeVisible();
  await expect(
    page.getByRole("article").getByText("FILL_IN_CONFIG_FILE", { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Markdown" })).toHaveCount(0);
});

test.describe("where nothing may be stored", () => {
  test("the tool works and says so", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await open(page);
    await page.getByRole("checkbox", { name: /^The slot is lost/ }).check();
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByText("This browser does not let the site keep anything.")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every runbook is a link to its page", async ({ page }) => {
    await page.goto(route);
    const links = page.getByRole("main").locator("ul.without-scripting a");
    expect(await links.count()).toBeGreaterThan(15);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await links.filter({ hasText: 'A slot says "unreserved"' }).click();
    await expect(page).toHaveURL(/\/runbooks\/slot-unreserved\/$/);
  });
});
