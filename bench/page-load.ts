import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { findTestBrowser } from "../src/text/diagrams/browser/test-browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { projectRoot } from "./site-copy.ts";
import type { Row } from "./table.ts";

/** What a first visit costs. Times in ms from the start of navigation, sizes in KB. */
interface Visit {
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
  const seen = { lcp: 0, cls: 0, tbt: 0, diagrams: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, use: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
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

async function visit(browser: Browser, url: string): Promise<Visit> {
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

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Measures first visits to a page under slow 4G with the CPU four times slower.
 * @param folder the built site
 * @param route the page
 * @param visits how many; medians are reported
 */
export async function measureLoad(folder: string, route: string, visits = 5): Promise<Row[]> {
  const server = await serveCompressed(folder);
  const browser = await chromium.launch(await findTestBrowser(join(projectRoot, ".cache")));
  try {
    const all: Visit[] = [];
    for (let n = 0; n < visits; n++) {
      console.log(`visit ${n + 1} of ${visits} to ${route}`);
      all.push(await visit(browser, server.origin + route));
    }
    const of = (name: keyof Visit, digits = 0) =>
      Number(median(all.map((v) => v[name])).toFixed(digits));
    return [
      { what: "HTML, CSS and JS", value: of("kilobytes", 1), unit: "KB", target: 45 },
      { what: "fonts", value: of("fontKilobytes", 1), unit: "KB", target: 40 },
      { what: "LCP", value: of("lcp"), unit: "ms", target: 900 },
      { what: "all diagrams in the page", value: of("diagrams"), unit: "ms" },
      { what: "TBT", value: of("tbt"), unit: "ms", target: 150 },
      { what: "CLS", value: of("cls", 4), unit: "", target: 0.01 },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
