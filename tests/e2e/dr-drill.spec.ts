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

const startButton = (page: Page, scenario: string) =>
  page.getByRole("button", { name: `Fault injected, start the clock: ${scenario}` });

/** A drill of the given scenarios, planned and begun by keyboard with the first of them. */
async function start(page: Page, ...scenarios: readonly [string, ...string[]]) {
  const wanted = new Set(scenarios);
  for (const box of await page
    .getByRole("group", { name: "Scenarios" })
    .getByRole("checkbox")
    .all()) {
    const text = await box.locator("..").innerText();
    const want = [...wanted].some((scenario) => text.trim().startsWith(`${scenario}.`));
    if (want === (await box.isChecked())) continue;
    await box.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("textbox", { name: "Lead" }).fill("Ada");
  await page.getByRole("textbox", { name: "RTO" }).fill("45");
  await startButton(page, scenarios[0]).focus();
  await page.keyboard.press("Enter");
}

/** Opens a file with drills as a reader does. */
async function add(page: Page, name: string, text: string) {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("Add drills from a JSON file").setInputFiles(file);
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
  await start(page, "Kafka lost");
  await expect(
    page.getByRole("heading", { name: "Steps: Kafka is lost, with all its topics" }),
  ).toBeVisible();
  await at(page, 4);
  await press(page, "T1: alert seen, now");
  await page.getByRole("textbox", { name: "What happened" }).fill("alert named the connector");
  await press(page, "Add a note");
  await at(page, 10);
  await press(page, "T2: cause, evidence, now");
  await press(page, "T3: decision, now");
  await page.getByRole("checkbox", { name: /^1\. See what Kafka still has/ }).check();
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
  await expect(page.getByRole("timer")).toHaveText(
    "From the fault to the canary row: 40 min of 45 min",
  );
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
    kind: "drills",
    version: 2,
    value: {
      "2027-02-24T09:00:00.000Z": {
        scenario: "kafka-lost",
        roles: { lead: "Ada" },
        marks: { T0: "2027-02-24T09:00:00.000Z", T5: "2027-02-24T10:10:00.000Z" },
        steps: { "1": "2027-02-24T09:10:00.000Z" },
      },
    },
  });
  const calendar = await save(page, "Next drill, 2027-05-24: save for the calendar");
  expect(calendar.name).toBe("dr-drill-2027-05-24.ics");
  expect(calendar.text).toContain("DTSTART;VALUE=DATE:20270524\r\n");
  expect(calendar.text).toContain("SUMMARY:DR drill: Kafka lost\\, orders-cdc\r\n");
});

test("a running drill survives a reload, and another tab sees it", async ({ page, context }) => {
  await open(page);
  await start(page, "Orphan");
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
  await start(page, "Lost slot");
  await press(page, "T1: alert seen, now");
  await press(page, "Take back the latest point");
  await expect(page.getByRole("button", { name: "T1: alert seen, now" })).toBeVisible();
  await press(page, "Plan another drill");
  await at(page, 200);
  await start(page, "Failover with slot");
  await expect(page.getByRole("heading", { name: "Drill: Failover with slot" })).toBeVisible();
  await press(page, "Open: Lost slot, 2027-02-24 09:00 UTC");
  await expect(page.getByRole("heading", { name: "Drill: Lost slot" })).toBeVisible();
});

test("targets that are no numbers are refused, and no drill begins", async ({ page }) => {
  await open(page);
  const rto = page.getByRole("textbox", { name: "RTO" });
  await rto.fill("soon");
  await startButton(page, "Lost slot").click();
  await expect(rto).toHaveAccessibleDescription(/Write a number of minutes\.$/);
  await expect(page.getByRole("heading", { name: /^Drill:/ })).toHaveCount(0);
  await expect(rto).toBeFocused();
});

test("the time since the fault is shown against the RTO, and the keys are never lost", async ({
  page,
}) => {
  await open(page);
  await start(page, "Lost slot");
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText("Since the fault: 0 min of 45 min");
  await at(page, 46);
  await expect(timer).toHaveText("Since the fault: 46 min of 45 min The RTO is missed.");
  await page.getByRole("button", { name: /^T1: / }).focus();
  for (let point = 1; point <= 5; point++) await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take back the latest point" })).toBeFocused();
});

test("no scenario is no plan", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^Lost slot/ }).uncheck();
  await expect(page.getByText("Choose at least one scenario.")).toBeVisible();
  await expect(page.getByRole("button", { name: /start the clock/ })).toHaveCount(0);
});

test("several scenarios: each has its clock, the record has them all, the rest goes on", async ({
  page,
}) => {
  await open(page);
  await start(page, "Lost slot", "Kafka lost", "Orphan");
  await expect(page.getByRole("heading", { name: "Drill: Lost slot" })).toBeFocused();
  await page.getByRole("radio", { name: /^A gap/ }).check();
  await page.getByRole("textbox", { name: "The gap begins (UTC)" }).fill("2027-02-24 08:00:00");
  await at(page, 30);
  await startButton(page, "Orphan").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Drill: Orphan" })).toBeFocused();
  const series = page.getByRole("region", { name: "Scenarios of this drill" });
  await expect(series.getByRole("listitem")).toHaveText([
    "Lost slot, began 09:00:00 UTC, T1 is next Open",
    "Orphan, began 09:30:00 UTC, T1 is next: shown below",
    "Kafka lost, planned",
  ]);
  // What was entered for one scenario is not shown as another's.
  await page.getByRole("radio", { name: /^A gap/ }).check();
  await expect(page.getByRole("textbox", { name: "The gap begins (UTC)" })).toHaveValue(
    "2027-02-24 09:30:00",
  );
  const markdown = await save(page, "Save: Markdown");
  expect(markdown.name).toBe("drill-2027-02-24.md");
  expect(markdown.text.split("\n")[0]).toBe("# DR drill: Lost slot, Orphan, connector orders-cdc");
  expect(markdown.text).toContain("Planned, not rehearsed: Kafka lost.");
  const calendar = await save(page, "Next drill, 2027-05-24: save for the calendar");
  expect(calendar.text).toContain("SUMMARY:DR drill: Kafka lost\\, orders-cdc\r\n");
});

test("a saved drill is taken up on another device, once; what is no drill changes nothing", async ({
  page,
}) => {
  await open(page);
  await start(page, "Connect lost");
  await press(page, "T1: alert seen, now");
  const { name, text } = await save(page, "Save as JSON");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole("heading", { name: "Plan a drill" })).toBeVisible();
  await add(page, "notes.json", "[]");
  await expect(
    page.getByText(
      "“notes.json” holds no drill that this version of the site can read. Nothing was changed.",
    ),
  ).toBeVisible();
  for (let twice = 0; twice < 2; twice++) {
    await add(page, name, text);
    await expect(page.getByText(`“${name}” was added to what is here.`)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Drill: Connect lost" })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Other drills" })).toHaveCount(0);
});

test("a drill of the first version of the site goes on", async ({ page }) => {
  const id = "2026-11-02T08:00:00.000Z";
  const drill = {
    id,
    revision: 0,
    scenario: "orphan",
    roles: { lead: "Ada", operator: "", scribe: "", observer: "" },
    targets: { rto: 60, rpo: 0 },
    marks: { T0: id },
    steps: {},
    checked: [],
    loss: { kind: "unknown" },
    entries: [],
  };
  const text = JSON.stringify({ kind: "drills", version: 1, value: { [id]: drill } });
  await page.addInitScript((stored) => {
    if (!localStorage.getItem("debezium-in-production:drills"))
      localStorage.setItem("debezium-in-production:drills", stored);
  }, text);
  await open(page);
  await press(page, "T1: alert seen, now");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Drill: Orphan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
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
