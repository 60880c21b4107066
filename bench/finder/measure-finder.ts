import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { finderFile, leadsFile, textFile } from "../../src/finder/finder-file.ts";
import { spreadOf } from "../../src/records/median.ts";
import { findTestBrowser } from "../../src/text/diagrams/browser/test-browser.ts";
import { serveCompressed } from "../compressed-server.ts";
import { projectRoot } from "../site-copy.ts";
import type { Row } from "../table.ts";
import { readBuiltSections } from "./built-sections.ts";
import { readCases, sharesOf, tryCases, type TriedCase } from "./cases.ts";

/** What the first answer does not wait for. */
const later = [textFile, leadsFile];

/** Opens the finder as a reader does. @returns bytes that its first answer waits for */
async function openFinder(page: Page, origin: string): Promise<number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await page.goto(`${origin}/`, { waitUntil: "networkidle" });
  const follow = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (later.some((file) => request.url.endsWith(`/${file}`))) follow.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!follow.has(requestId)) bytes += encodedDataLength;
  });
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("textbox").waitFor();
  await page.waitForLoadState("networkidle");
  return bytes;
}

/**
 * Types a text and reads what is listed once the rows or the status in it have been read, with the milliseconds from
 * the key to the first list.
 */
const typeIn = (page: Page, text: string) =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLTextAreaElement>(".search-box textarea");
    if (!field) throw new Error("The finder has no field.");
    field.value = typed;
    const begun = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const took = performance.now() - begun;
    await new Promise((settled) => setTimeout(settled, 30));
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".finder-results a")];
    return { found: links.map(({ pathname, hash }) => pathname + hash), took };
  }, text);

/** Pastes a row, a message and a metric: the code that reads rows and what messages and metrics mean are loaded by the first that needs them. */
async function loadTheRest(page: Page): Promise<void> {
  await typeIn(page, "orders_cdc | t | reserved\nSearching for WAL resume position\npg_up 1");
  await page.waitForLoadState("networkidle");
}

const missedLines = (tried: readonly TriedCase[]) =>
  tried
    .filter(({ kind, place }) => place === 0 || place > (kind === "pasted" ? 1 : 3))
    .map(
      ({ id, kind, text, found }) =>
        `${id}, ${kind}: ${text.slice(0, 80)}\n    ${found[0] ?? "nothing"}`,
    );

/**
 * Types every line and question of the cases into the built site's finder, and says which were not answered.
 * @param folder the built site
 */
export async function measureFinder(folder: string): Promise<Row[]> {
  const server = await serveCompressed(folder);
  const browser = await chromium.launch(await findTestBrowser(join(projectRoot, ".cache")));
  try {
    const page = await browser.newPage();
    const bytes = await openFinder(page, server.origin);
    await loadTheRest(page);
    const texts = readCases().flatMap(({ pasted, asked }) => [...pasted, ...asked]);
    const answers = new Map<string, readonly string[]>();
    for (const text of texts) answers.set(text, (await typeIn(page, text)).found);
    const sections = readBuiltSections(folder);
    const tried = tryCases(readCases(), sections, (text) => answers.get(text) ?? []);
    for (const line of missedLines(tried)) console.log(line);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const times: number[] = [];
    for (const text of texts) times.push((await typeIn(page, text)).took);
    const file = readFileSync(join(folder, finderFile));
    const shares = sharesOf(tried);
    const count = new Set(tried.map(({ id }) => id)).size;
    return [
      { what: "cases that the site answers somewhere", value: count, unit: "of 50" },
      { what: "pasted, right answer first", value: shares.pasted, unit: "%", atLeast: 95 },
      { what: "asked, right answer in three", value: shares.asked, unit: "%", atLeast: 95 },
      {
        what: "loaded before the first answer",
        value: Math.round(bytes / 102.4) / 10,
        unit: "KB",
        target: 60,
      },
      {
        what: "of it the index",
        value: Math.round(brotliCompressSync(file).length / 102.4) / 10,
        unit: "KB",
      },
      { what: "an answer, median, CPU ÷ 4", value: Math.round(spreadOf(times).median), unit: "ms" },
      {
        what: "the slowest answer, CPU ÷ 4",
        value: Math.round(Math.max(...times)),
        unit: "ms",
        target: 100,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
