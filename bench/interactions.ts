import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { findTestBrowser } from "../src/text/diagrams/browser/test-browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { watchPage, seen } from "./page-watch.ts";
import { projectRoot } from "./site-copy.ts";
import type { Row } from "./table.ts";

interface Journey {
  readonly what: string;
  readonly route: string;
  /** Goes where the interactions begin; not measured. */
  readonly reach?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();
const type = async (page: Page, label: string, text: string) => {
  await page.getByRole("textbox", { name: label, exact: true }).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text, { delay: 30 });
};
const lesson = "/course/03-module-3/05-wal-bloat-heartbeat/";

const journeys: readonly Journey[] = [
  {
    what: "incident lab",
    route: "/labs/slot-that-eats-the-disk/",
    reach: async (page) => {
      await press(page, "Start the lab");
      await page.getByRole("group", { name: "Time" }).waitFor({ timeout: 60_000 });
    },
    act: async (page) => {
      await page.getByRole("textbox", { name: "SQL", exact: true }).click();
      await page.keyboard.type("SELECT name, setting FROM pg_settings;", { delay: 30 });
      await press(page, "Run");
      await page.getByText("Run 1, minute").waitFor();
      await press(page, "One minute");
      await press(page, "Run");
      await page.getByText("Run 2, minute").waitFor();
    },
  },
  {
    what: "film player",
    route: "/incidents/player/?film=full-queue&beside=large-transaction",
    reach: async (page) => {
      await page.getByRole("region", { name: "One large transaction" }).waitFor();
    },
    act: async (page) => {
      await page.getByRole("slider").focus();
      for (let second = 0; second < 10; second++) await page.keyboard.press("ArrowRight");
      await press(page, "Play");
      await page.locator(".film-at", { hasText: "15" }).waitFor();
      await press(page, "Pause");
    },
  },
  {
    what: "your names",
    route: lesson,
    act: async (page) => {
      await page.locator(".names-line [data-open-names]").click();
      await page.getByRole("radio", { name: "Staging" }).check();
      await type(page, "Replication slot", "orders_staging");
      await type(page, "Database", "Shop$2");
      await press(page, "Save");
      await page.locator("html[data-names=staging]").waitFor();
    },
  },
  {
    what: "quiz",
    route: "/quiz/wal-bloat-heartbeat/",
    act: async (page) => {
      for (const question of await page.locator("quiz-question").all()) {
        for (const box of await question.locator("input").all()) await box.click();
        for (const move of (await question.getByRole("button", { name: /Move/ }).all()).slice(0, 2))
          if (await move.isEnabled()) await move.click();
        const check = question.getByRole("button", { name: "Check" });
        if (await check.isEnabled()) await check.click();
      }
    },
  },
  {
    what: "WAL budget",
    route: "/tools/wal-budget/",
    act: async (page) => {
      await type(page, "WAL rate at its peak", "12.5 MB/s");
      await type(page, "Longest outage", "36 h");
      await page.getByRole("checkbox").first().click();
      await press(page, "Back to the lesson’s example");
    },
  },
  {
    what: "scaling decision",
    route: "/tools/scaling-decision/",
    act: async (page) => {
      for (const answer of ["Yes", "No", "No"]) await press(page, answer);
      await page
        .getByRole("button", { name: /^Change: / })
        .first()
        .click();
      await press(page, "No");
    },
  },
  {
    what: "runbook builder",
    route: "/tools/runbook-builder/",
    act: async (page) => {
      for (const box of await page.getByRole("checkbox").all()) await box.click();
      await type(page, "Lead", "Ada");
    },
  },
  {
    what: "DR drill",
    route: "/tools/dr-drill/",
    act: async (page) => {
      await page.getByRole("checkbox", { name: /^Orphan/ }).click();
      await type(page, "Lead", "Ada");
      await press(page, "Fault injected, start the clock: Lost slot");
      await press(page, "T1: alert seen, now");
      await type(page, "What happened, or where evidence is saved", "alert seen");
      await press(page, "Add a note");
      await press(page, "Fault injected, start the clock: Orphan");
    },
  },
  {
    what: "notes of a diagram",
    route: lesson,
    reach: async (page) => {
      await page.locator(".diagram:has(.diagram-notes)").first().scrollIntoViewIfNeeded();
      await page
        .getByRole("button", { name: /^Note: / })
        .first()
        .waitFor();
    },
    act: async (page) => {
      for (const note of (await page.getByRole("button", { name: /^Note: / }).all()).slice(0, 3))
        await note.click();
      await page
        .getByRole("button", { name: /^Full size: / })
        .first()
        .click();
      for (const key of ["+", "+", "-", "Tab"]) await page.keyboard.press(key);
    },
  },
];

async function slowest(browser: Browser, origin: string, journey: Journey): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchPage);
  await page.goto(`${origin}${journey.route}`, { waitUntil: "networkidle" });
  await journey.reach?.(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await journey.act(page);
  // The last interaction is reported with the frame after it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const { interaction } = await seen(page);
  await page.close();
  return interaction;
}

/**
 * Measures the slowest interaction with each hands-on part, with the processor four times slower.
 * @param folder the built site
 */
export async function measureInteractions(folder: string): Promise<Row[]> {
  const server = await serveCompressed(folder);
  const browser = await chromium.launch(await findTestBrowser(join(projectRoot, ".cache")));
  const rows: Row[] = [];
  try {
    for (const journey of journeys) {
      console.log(`interactions: ${journey.what}`);
      const value = Math.round(await slowest(browser, server.origin, journey));
      rows.push({ what: journey.what, value, unit: "ms", target: 200 });
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}
