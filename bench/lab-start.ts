import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { findBrowser } from "../src/browser/find-browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { projectRoot } from "./site-copy.ts";
import type { Row } from "./table.ts";

/** What one start of a lab costs. Times in ms, memory in MB. */
interface Start {
  readonly ready: number;
  readonly firstQuery: number;
  readonly longestTask: number;
  readonly memory: number;
}

/** Collects how long the main thread was busy, and how long interactions took. */
function observe() {
  const seen = { longest: 0, interaction: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

const seen = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { seen: { longest: number; interaction: number } }).seen,
  );

/** Memory of the browser's largest process of a page, worker included; 0 where /proc is missing. */
async function pageMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, "utf8");
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    });
  return Math.max(0, ...sizes);
}

async function open(page: Page, url: string): Promise<void> {
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Start the lab" }).click();
  await page.getByRole("group", { name: "Time" }).waitFor({ timeout: 60_000 });
}

async function query(page: Page, run: number): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText(`Run ${run}, minute`).waitFor();
}

async function start(browser: Browser, url: string): Promise<Start> {
  const page = await browser.newPage();
  const begun = performance.now();
  await open(page, url);
  const ready = performance.now() - begun;
  await query(page, 1);
  const firstQuery = performance.now() - begun;
  const { longest } = await seen(page);
  const memory = await pageMemory(browser);
  await page.close();
  return { ready, firstQuery, longestTask: longest, memory };
}

/** The slowest interaction of somebody who types, runs and lets time pass, with the CPU ÷ 4. */
async function slowestInteraction(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await open(page, url);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.getByRole("textbox", { name: "SQL", exact: true }).click();
  await page.keyboard.type("SELECT name, setting FROM pg_settings;", { delay: 30 });
  await query(page, 1);
  await page.getByRole("button", { name: "One minute" }).click();
  await query(page, 2);
  const { interaction } = await seen(page);
  await page.close();
  return interaction;
}

const median = (values: number[]) =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

/**
 * Measures how long a lab takes to answer, and what it needs. The page comes from this machine.
 * @param folder the built site
 * @param id of the lab
 * @param starts how many; medians are reported
 */
export async function measureLab(folder: string, id: string, starts = 3): Promise<Row[]> {
  const server = await serveCompressed(folder);
  const browser = await chromium.launch(await findBrowser(join(projectRoot, ".cache")));
  const url = `${server.origin}/labs/${id}/`;
  try {
    // The first one compresses the files.
    await start(browser, url);
    const all: Start[] = [];
    for (let n = 0; n < starts; n++) {
      console.log(`start ${n + 1} of ${starts} of the lab ${id}`);
      all.push(await start(browser, url));
    }
    const of = (name: keyof Start) => median(all.map((each) => each[name]));
    const interaction = await slowestInteraction(browser, url);
    return [
      { what: "lab is ready", value: of("ready"), unit: "ms" },
      { what: "first query answered", value: of("firstQuery"), unit: "ms", target: 6000 },
      { what: "longest task of the page", value: of("longestTask"), unit: "ms", target: 200 },
      { what: "slowest interaction, CPU ÷ 4", value: interaction, unit: "ms", target: 200 },
      { what: "memory of the page's process", value: of("memory"), unit: "MB" },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
