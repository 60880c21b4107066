import type { Page } from "@playwright/test";
import { readBuiltSections } from "../../bench/finder/built-sections.ts";
import { readCases, sharesOf, tryCases } from "../../bench/finder/cases.ts";
import { finderFile, leadsFile, textFile } from "../../src/finder/finder-file.ts";
import { answersWith } from "../../src/finder/box/answers-with.ts";
import { readWithMetrics } from "../../src/finder/reading/metrics/read-with-metrics.ts";
import type { Reading } from "../../src/finder/reading/reading.ts";
import {
  openIndex,
  type SectionFile,
  type TextFile,
} from "../../src/finder/search/section-index.ts";
import { readFileSync } from "node:fs";
import { addressOf, atRoot, sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Search the course" });
const resultsOf = (page: Page) => dialogOf(page).getByRole("listitem");

async function ask(page: Page, text: string, address = "/") {
  await page.goto(address);
  await page.keyboard.press("Control+K");
  await dialogOf(page).getByRole("textbox").fill(text);
}

const built = (file: string): unknown =>
  JSON.parse(readFileSync(`${atRoot.folder}/${file}`, "utf8"));
const builtIndex = () => openIndex(built(finderFile) as SectionFile, built(textFile) as TextFile);

const lostSlot = `[2026-09-14 02:10:41,077] ERROR [orders|task-0] Producer failure
org.apache.kafka.connect.errors.ConnectException: Unable to obtain valid replication slot. Make sure there are no long-running transactions running in parallel`;

for (const site of sites) {
  const title = `${site.name}, a pasted line of a log is told with what it means, and leads to its runbook`;
  test(title, { tag: site.tag }, async ({ page }) => {
    await ask(page, lostSlot, addressOf(site, "/"));
    const first = resultsOf(page).first();
    await expect(first).toContainText(
      "Debezium says this. Runbook: The slot is lost, or was dropped",
    );
    await expect(first).toContainText("wal_status");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(addressOf(site, "/runbooks/slot-lost/"));
  });
}

/** Keeps a file of the finder back. @returns what lets it go */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/${file}`, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("answers do not wait for the first sentences of sections, which follow", async ({ page }) => {
  const release = await holdBack(page, leadsFile);
  await ask(page, "in which order do events of concurrent transactions arrive");
  const first = resultsOf(page).first();
  await expect(first).toContainText("Decoding turns it around");
  await expect(first.locator(".finder-lead")).toHaveCount(0);
  release();
  await expect(first.locator(".finder-lead")).toContainText("walsender");
});

test("answers do not wait for the words of texts, and nothing is called missing before", async ({
  page,
}) => {
  const release = await holdBack(page, textFile);
  await ask(page, "slot lost");
  await expect(resultsOf(page).first()).toContainText("The slot is lost");
  await dialogOf(page).getByRole("textbox").fill("LogicalDecodingWork");
  await expect(resultsOf(page)).toHaveCount(0);
  await expect(dialogOf(page)).not.toContainText("No page of this site");
  await dialogOf(page).getByRole("textbox").fill("gunzip");
  release();
  await expect(dialogOf(page)).toContainText("No page of this site");
});

test("a message that no text answers says so and what it means, and the nearest are offered", async ({
  page,
}) => {
  await ask(page, "ERROR: canceling statement due to conflict with recovery");
  const note = dialogOf(page).locator(".finder-note");
  await expect(note).toContainText("PostgreSQL says:");
  await expect(note).toContainText("No page of this site is about this message.");
  await expect(note.locator(".finder-means").first()).not.toBeEmpty();
  await expect(dialogOf(page).locator(".finder-results a").first()).toBeVisible();
  await note.getByRole("link").click();
  await expect(page).toHaveURL(/\/messages\/#/);
});

test("a pasted status is read, and the message in its trace is looked up", async ({ page }) => {
  const status = {
    name: "orders",
    connector: { state: "RUNNING", worker_id: "10.0.0.5:8083" },
    tasks: [{ id: 0, state: "FAILED", worker_id: "10.0.0.5:8083", trace: lostSlot }],
  };
  await ask(page, JSON.stringify(status, null, 2));
  const reading = dialogOf(page).getByRole("region", { name: "Connector orders" });
  await expect(reading).toContainText("FAILED");
  await expect(reading.getByRole("listitem").first()).toContainText("Danger:");
  await expect(dialogOf(page).locator(".finder-results li").first()).toContainText(
    "Unable to obtain valid replication slot",
  );
});

test("a line of df is read, although no sign of a table or of a log is in it", async ({ page }) => {
  await ask(page, "/dev/sdb1  500G  455G  45G  91% /data");
  const reading = dialogOf(page).getByRole("region", { name: "The disk at /data" });
  await expect(reading.getByRole("listitem").first()).toContainText("Danger: 91 %");
  await expect(dialogOf(page).locator(".finder-results a").first()).toHaveAttribute(
    "href",
    /\/runbooks\/disk-almost-full\/$/,
  );
});

test("a pasted metric is read, and leads to its entry, then to the runbook of its alert", async ({
  page,
}) => {
  await ask(page, 'debezium_metrics_Connected{context="streaming",server="shop"} 0.0');
  const reading = dialogOf(page).getByRole("region", { name: "Metric debezium_metrics_Connected" });
  await expect(reading.getByRole("listitem").first()).toContainText("is 0. It is 0 until");
  const links = dialogOf(page).locator(".finder-results a");
  await expect(links.nth(1)).toHaveAttribute("href", /\/runbooks\/running-but-nothing-arrives\/$/);
  await links.first().click();
  await expect(page).toHaveURL(/\/reference\/metrics\/#debezium_metrics_Connected$/);
  await expect(page.locator("#debezium_metrics_Connected")).toBeInViewport();
});

test("the name of a metric, longer than a line of a phone, stays in its frame", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ask(page, "kafka_connect_connector_task_offset_commit_failure_percentage 0");
  await expect(dialogOf(page).locator(".finder-reading")).toBeVisible();
  const wide = await dialogOf(page)
    .locator(".finder-reading, .finder-results")
    .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
  expect(wide).toHaveLength(0);
});

test("a pasted configuration is checked, and nothing of it leaves the page", async ({ page }) => {
  const config = {
    "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
    "database.password": "open sesame",
    "topic.prefix": "shop",
    "slot.drop.on.stop": "true",
  };
  await page.goto("/");
  await page.keyboard.press("Control+K");
  await dialogOf(page).getByRole("textbox").fill("slot");
  await expect(resultsOf(page).first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await dialogOf(page).getByRole("textbox").fill(JSON.stringify(config));
  const findings = dialogOf(page).getByRole("region").getByRole("listitem");
  await expect(findings.filter({ hasText: "slot.drop.on.stop" }).first()).toContainText("Danger:");
  await expect(findings.filter({ hasText: "database.password" }).first()).toBeVisible();
  expect(asked.join("\n")).not.toMatch(/sesame|shop/);
  const more = findings.getByRole("link").first();
  const target = await more.getAttribute("href");
  await more.click();
  await expect(page).toHaveURL(new RegExp(`${target ?? ""}$`));
});

test("a slash opens the finder, but stays a letter where somebody writes", async ({ page }) => {
  await page.goto("/runbooks/");
  await page.getByRole("searchbox").press("/");
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole("searchbox")).toHaveValue("/");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await expect(dialogOf(page).getByRole("textbox")).toBeFocused();
  await expect(dialogOf(page).getByRole("textbox")).toHaveValue("");
});

test("the arrow keys go from the field to the results and back", async ({ page }) => {
  await ask(page, "heartbeat");
  const links = dialogOf(page).locator(".finder-results a");
  await expect(links.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(dialogOf(page).getByRole("textbox")).toBeFocused();
});

test("a screen reader is told how many answers there are", async ({ page }) => {
  await ask(page, "heartbeat");
  await expect(dialogOf(page).getByRole("status")).toHaveText(/^\d+ answers$/);
  await dialogOf(page).getByRole("textbox").fill("");
  await expect(dialogOf(page).getByRole("status")).toBeEmpty();
});

test("a term of the glossary is found, and told apart from the sections about it", async ({
  page,
}) => {
  await ask(page, "tombstone");
  const term = dialogOf(page).getByRole("listitem").filter({ hasText: "Term: Glossary" });
  await expect(term.getByRole("link")).toHaveAttribute("href", /\/glossary\/#tombstone$/);
  const others = dialogOf(page).getByRole("listitem").filter({ hasText: "Lesson: " });
  await expect(others.first()).toBeVisible();
});

test("answers of quizzes and solutions of labs are never found", () => {
  const { sections } = built(finderFile) as SectionFile;
  const hidden = sections.filter(({ kind }) => kind === "Lab" || kind === "Quiz");
  expect(hidden.length).toBeGreaterThan(5);
  expect(hidden.filter(({ address }) => address.includes("#"))).toEqual([]);
});

const firstQuestions = [
  ["which alerts do I need", /^\/alerts\/$/],
  ["what should I alert on", /^\/alerts\/$/],
  ["free storage RDS alert", /^\/reference\/platforms\/(?:#rds)?$/],
  ["node_exporter Cloud SQL", /^\/reference\/platforms\/(?:#cloud-sql)?$/],
  ["disk free on Azure flexible server metric", /^\/reference\/platforms\/(?:#azure)?$/],
  ["monitor free disk Aiven", /^\/reference\/platforms\/(?:#aiven)?$/],
  ["which CloudWatch metric shows WAL size", /^\/reference\/platforms\/(?:#rds)?$/],
  ["cloud sql pg_wal size metric", /^\/reference\/platforms\/(?:#cloud-sql)?$/],
  ['cnpg_pg_replication_slots_active{slot_name="orders_cdc"} 0', /platforms\/#cloudnativepg$/],
  ['ccp_replication_slots_retained_bytes{slot_name="orders"} 8e9', /platforms\/#crunchy-pgo$/],
  ["replication_slots_max_lag_bytes 1.5e+09", /platforms\/#supabase$/],
  ["how to see free disk with cloudnativepg", /platforms\/#cloudnativepg$/],
  ["users cannot save since CDC was switched on", /^\/runbooks\/application-cannot-update\/$/],
  ["app gets error on UPDATE since we added debezium", /^\/runbooks\/application-cannot-update\/$/],
  ["what happens to a rolled back transaction", /#what-is-left-out$/],
  ["confirmed_flush_lsn behind although the record is in the topic", /#the-last-one-waits$/],
  ["why does my consumer lose events when I drop smaller lsn", /#an-order-that-holds$/],
] as const;

for (const [question, address] of firstQuestions) {
  test(`“${question}” is answered by its page, among the first three`, () => {
    const { sections } = answersWith(builtIndex(), question, undefined);
    const first = sections.slice(0, 3).map((section) => section.address);
    expect(first.filter((each) => address.test(each))).not.toEqual([]);
  });
}

// The floor rises with the texts and with the finder; nothing that was found may be lost unseen.
test("the cases of practice are answered as often as before", async () => {
  const index = builtIndex();
  const file = (name: string) =>
    Promise.resolve(JSON.parse(readFileSync(`${atRoot.folder}/${name}`, "utf8")));
  const cases = readCases();
  const read = new Map<string, Reading | undefined>();
  for (const asked of cases.flatMap((each) => [...each.pasted, ...each.asked]))
    read.set(asked, await readWithMetrics(asked, file));
  const tried = tryCases(cases, readBuiltSections(atRoot.folder), (asked) => {
    const { messages, sections } = answersWith(index, asked, read.get(asked));
    return [...messages.map(({ section }) => section), ...sections].map(({ address }) => address);
  });
  const { pasted, asked } = sharesOf(tried);
  expect(new Set(tried.map(({ id }) => id)).size).toBeGreaterThanOrEqual(48);
  expect(pasted).toBeGreaterThanOrEqual(98);
  expect(asked).toBeGreaterThanOrEqual(98);
});
