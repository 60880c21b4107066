import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { spreadOf } from "../src/records/median.ts";
import { findTestBrowser } from "../src/text/diagrams/browser/test-browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { watchPage, seen } from "./page-watch.ts";
import { projectRoot } from "./site-copy.ts";
import type { Row } from "./table.ts";

/** What one start of a lab costs. Times in ms, memory in MB. */
interface Start {
  readonly ready: number;
  readonly firstQuery: number;
  readonly longestTask: number;
  readonly memory: number;
}

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
  await page.addInitScript(watchPage);
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

/**
 * Measures how long a lab takes to answer, and what it needs. The page comes from this machine.
 * @param folder the built site
 * @param id of the lab
 * @param starts how many; medians are reported
 */
export async function measureLab(folder: string, id: string, starts = 3): Promise<Row[]> {
  const server = await serveCompressed(folder);
  const browser = await chromium.launch(await findTestBrowser(join(projectRoot, ".cache")));
  const url = `${server.origin}/labs/${id}/`;
  try {
    // The first one compresses the files.
    await start(browser, url);
    const all: Start[] = [];
    for (let n = 0; n < starts; n++) {
      console.log(`start ${n + 1} of ${starts} of the lab ${id}`);
      all.push(await start(browser, url));
    }
    const of = (name: keyof Start) => Math.round(spreadOf(all.map((each) => each[name])).median);
    return [
      { what: "lab is ready", value: of("ready"), unit: "ms" },
      { what: "first query answered", value: of("firstQuery"), unit: "ms", target: 6000 },
      { what: "longest task of the page", value: of("longestTask"), unit: "ms", target: 200 },
      { what: "memory of the page's process", value: of("memory"), unit: "MB" },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
