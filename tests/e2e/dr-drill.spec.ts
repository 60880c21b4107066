import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const route = "/tools/dr-drill/";
const begin = Date.UTC(2027, 1, 24, 9, 0, 0);

/** Sets the page's clock to some minutes after the drill's beginning. */
const at = (page: Page, minutes: number) =>
  page.clock.setFixedTime(new Date(begin + minutes * 60_000));

async function open(page: Page) {
  await at(page, 0);
  await page.goto(route);
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function save(page: Page, name: string | RegExp) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** A drill of the given scenario, begun by keyboard. */
async function start(page: Page, scenario: RegExp) {
  await page.getByRole("radio", { name: scenario }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("textbox", { name: "Lead" }).fill("Ada");
  await page.getByRole("textbox", { name: "RTO" }).fill("45");
  await page.getByRole("button", { name: "Fault injected: start the clock" }).focus();
  await page.keyboard.press("Enter");
}

test("the lesson leads to the drill", async ({ page }) => {
  await page.goto("/course/03-module-3/07-disaster-recovery-procedures/#dr-drill");
  await page.getByRole("main").getByRole("link", { name: "DR drill", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("DR drill");
});

test("a whole drill: points, steps, log, gap, measures, and the record in three forms", async ({
  page,
}) => {
  await open(page);
  await start(page, /^Kafka lost/);
  await expect(page.getByRole("heading", { name: "Steps: Kafka lost" })).toBeVisible();
  await at(page, 4);
  await press(page, "T1: alert seen, now");
  await page.getByRole("textbox", { name: "What happened" }).fill("alert named the connector");
  await press(page, "Add a note");
  await at(page, 10);
  await press(page, "T2: cause, evidence, now");
  await press(page, "T3: decision, now");
  await page.getByRole("checkbox", { name: /^1\. Stop all workers/ }).check();
  await page.getByRole("textbox", { name: "What happened" }).fill("drill-20270224/source.txt");
  await press(page, "Add evidence");
  await at(page, 40);
  await press(page, "T4: canary row in the topic, now");
  await page.getByRole("radio", { name: /^A gap/ }).check();
  await page.getByRole("textbox", { name: "The gap begins (UTC)" }).fill("2027-02-24 08:58:00");
  await page.getByRole("textbox", { name: "The gap ends (UTC)" }).fill("2027-02-24 09:20:00");
  await at(page, 70);
  await press(page, "T5: reconciled, informed, now");
  await expect(page.getByRole("button", { name: "All points are reached" })).toBeDisabled();
  const measures = page
    .getByRole("group", { name: "Table: targets and measures" })
    .getByRole("row");
  await expect(measures).toHaveText([
    "TargetMeasuredVerdict",
    "RTO, T4 − T045 min40 min✓ met",
    "RPO0 min22 min✗ missed",
  ]);

  const markdown = await save(page, "Save: Markdown");
  expect(markdown.name).toBe("drill-kafka-lost-2027-02-24.md");
  expect(markdown.text).toContain("| RTO, T4 − T0 | 45 min | 40 min | met |");
  expect(markdown.text).toContain("- 2027-02-24T09:04:00.000Z note: alert named the connector");
  expect(markdown.text).toContain("- 2027-02-24T09:10:00.000Z evidence: drill-20270224/source.txt");
  const json = await save(page, "Save as JSON");
  expect(json.name).toBe("drill-kafka-lost-2027-02-24.json");
  expect(JSON.parse(json.text)).toMatchObject({
    kind: "drill",
    version: 1,
    drill: {
      scenario: "kafka-lost",
      roles: { lead: "Ada" },
      marks: { T0: "2027-02-24T09:00:00.000Z", T5: "2027-02-24T10:10:00.000Z" },
      steps: { "1": "2027-02-24T09:10:00.000Z" },
    },
  });
  const calendar = await save(page, "Next drill, 2027-05-24: save for the calendar");
  expect(calendar.name).toBe("dr-drill-2027-05-24.ics");
  expect(calendar.text).toContain("DTSTART;VALUE=DATE:20270524\r\n");
  expect(calendar.text).toContain("SUMMARY:DR drill: Kafka lost\\, orders-cdc\r\n");
});

test("a running drill survives a reload, and another tab sees it", async ({ page, context }) => {
  await open(page);
  await start(page, /^Orphan/);
  await press(page, "T1: alert seen, now");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Drill: Orphan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(route);
  await other.getByRole("button", { name: "T2: cause, evidence, now" }).click();
  await expect(page.getByRole("button", { name: "T3: decision, now" })).toBeVisible();
});

test("a point can be taken back, and another drill planned; both drills stay", async ({ page }) => {
  await open(page);
  await start(page, /^Lost slot/);
  await press(page, "T1: alert seen, now");
  await press(page, "Take back the latest point");
  await expect(page.getByRole("button", { name: "T1: alert seen, now" })).toBeVisible();
  await press(page, "Plan another drill");
  await at(page, 200);
  await start(page, /^Failover with slot/);
  await expect(page.getByRole("heading", { name: "Drill: Failover with slot" })).toBeVisible();
  await press(page, /^Open: Lost slot/);
  await expect(page.getByRole("heading", { name: "Drill: Lost slot" })).toBeVisible();
});

test("targets that are no numbers are refused, and no drill begins", async ({ page }) => {
  await open(page);
  const rto = page.getByRole("textbox", { name: "RTO" });
  await rto.fill("soon");
  await press(page, "Fault injected: start the clock");
  await expect(rto).toHaveAccessibleDescription(/Write a number of minutes\.$/);
  await expect(page.getByRole("heading", { name: /^Drill:/ })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page leads to the template on paper", async ({ page }) => {
    await page.goto(route);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name: "template" }).click();
    await expect(page).toHaveURL(/#runbook-template$/);
  });
});
