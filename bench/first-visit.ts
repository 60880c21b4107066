import type { Browser, Page } from "playwright";

/** What a first visit costs. Times in ms from the start of navigation, sizes in KB. */
export interface Visit {
  readonly fcp: number;
  readonly lcp: number;
  readonly diagrams: number;
  readonly tbt: number;
  readonly cls: number;
  readonly kilobytes: number;
  readonly fontKilobytes: number;
}

/** Lighthouse's "slow 4G": 1.6 Mbit/s down, 150 ms round trip. */
const slow4g = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  latency: 150,
};

/** Runs in the page before anything else and collects what the browser reports. */
function observe() {
  const seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0, diagrams: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, use: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
    });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  watch("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  watch("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  watch("longtask", (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  // Diagrams are part of the document: they can be painted once the last one is parsed.
  addEventListener("DOMContentLoaded", () => (seen.diagrams = performance.now()));
}

/**
 * Visits a page for the first time, under slow 4G with the CPU four times slower.
 * @returns what it cost until nothing more was loaded
 */
export async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const page: Page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4g);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const sizes = { text: 0, font: 0 };
  const kinds = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Font") sizes.font += encodedDataLength;
    else if (kind === "Document" || kind === "Stylesheet" || kind === "Script")
      sizes.text += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "networkidle" });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Omit<Visit, "kilobytes" | "fontKilobytes"> }).seen,
  );
  await page.close();
  return { ...seen, kilobytes: sizes.text / 1024, fontKilobytes: sizes.font / 1024 };
}
