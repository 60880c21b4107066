import { at, open, press, route, save, start, startButton } from "./support/drill.ts";
import { expect, test } from "./support/test.ts";

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
    "RTO, T4 − T045 min40 min" + "open",
    "RPO45 min22 min" + "open",
  ]);
  const record = page.getByRole("button", { name: "Record the judgment" });
  await expect(record).toBeDisabled();
  await page.getByRole("radio", { name: "Passed" }).check();
  await page.getByRole("textbox", { name: "Judged by" }).fill("Ada");
  await page.getByRole("textbox", { name: "Evidence", exact: true }).fill("drill-20270224");
  await expect(page.getByText("Still to say: that all of “Done when” was seen.")).toBeVisible();
  await page.getByRole("checkbox", { name: /^All of “Done when” was seen/ }).check();
  await page.getByRole("radio", { name: "Worked as it is written" }).check();
  await press(page, "Record the judgment");
  await expect(page.getByText("Passed, says Ada.")).toBeVisible();
  await expect(measures).toHaveText([
    "TargetMeasuredVerdict",
    "RTO, T4 − T045 min40 min✓ met",
    "RPO45 min22 min✓ met",
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
    version: 3,
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

test("a time that was marked too late is corrected, and a gap that ends before it begins is refused", async ({
  page,
}) => {
  await open(page);
  await start(page, "Lost slot");
  await at(page, 9);
  await press(page, "T1: alert seen, now");
  await press(page, "Correct the time of T1");
  const field = page.getByRole("textbox", { name: "T1 was at (UTC)" });
  await field.fill("2027-02-24 08:00:00");
  await expect(field).toHaveAccessibleDescription("Points come one after the other.");
  await field.fill("2027-02-24 09:04:00");
  await press(page, "Save the corrected time");
  await expect(page.getByText("09:04:00 UTC")).toBeVisible();
  await page.getByRole("radio", { name: /^A gap/ }).check();
  await page.getByRole("textbox", { name: "The gap begins (UTC)" }).fill("2027-02-24 09:20:00");
  const ends = page.getByRole("textbox", { name: "The gap ends (UTC)" });
  await ends.fill("2027-02-24 08:20:00");
  await expect(ends).toHaveAccessibleDescription(/The gap ends before it begins\.$/);
  const markdown = await save(page, "Save: Markdown");
  expect(markdown.text).toContain(
    "- T1 was 2027-02-24T09:09:00.000Z, corrected to 2027-02-24T09:04",
  );
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
  await expect(page.getByRole("textbox", { name: "The gap begins (UTC)" })).toHaveValue("");
  const markdown = await save(page, "Save: Markdown");
  expect(markdown.name).toBe("drill-2027-02-24.md");
  expect(markdown.text.split("\n")[0]).toBe("# DR drill: Lost slot, Orphan, connector orders-cdc");
  expect(markdown.text).toContain("Planned, not rehearsed: Kafka lost.");
  const calendar = await save(page, "Next drill, 2027-05-24: save for the calendar");
  expect(calendar.text).toContain("SUMMARY:DR drill: Kafka lost\\, orders-cdc\r\n");
});
