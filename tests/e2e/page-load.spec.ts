import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { expect, test, type Page } from "@playwright/test";
import { longestLesson } from "./support/lessons.ts";
import { serve } from "./support/serve.ts";
import { addressOf, atRoot } from "./support/sites.ts";

const pieces = 12;

/** Waits until the browser has shown what it has. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Everything that moved so far by itself: by how much of the window, and what. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ value: number; what: string }[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          sources: { node: Node | null }[];
        }
        const name = (node: Node | null) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : "text";
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as Shift[];
          resolve(
            entries.map(({ value, sources }) => ({
              value,
              what: sources.map(({ node }) => name(node)).join(),
            })),
          );
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
      }),
  );

for (const width of [390, 1280]) {
  test(`a page that arrives in pieces does not move, ${width} px wide`, async ({ page }) => {
    const html = readFileSync(`${atRoot.folder}${longestLesson.route}index.html`);
    const asked = Promise.withResolvers<ServerResponse>();
    const server = await serve(atRoot, (request, response) => {
      // The font takes another one's place whenever it comes: the next test holds what that moves.
      if (request.url?.endsWith(".woff2")) return Boolean(response.writeHead(404).end());
      if (request.url !== longestLesson.route) return false;
      asked.resolve(response.writeHead(200, { "content-type": "text/html;charset=utf-8" }));
      return true;
    });
    try {
      await page.setViewportSize({ width, height: 900 });
      const gone = page.goto(`${server.origin}${longestLesson.route}`);
      const response = await asked.promise;
      // Nothing is shown before the body begins, so the first piece is the head with its styles.
      const head = html.indexOf("<body");
      const size = Math.ceil((html.length - head) / pieces);
      response.write(html.subarray(0, head));
      for (let start = head; start < html.length; start += size) {
        if (!response.write(html.subarray(start, start + size))) await once(response, "drain");
        await page.waitForURL(`**${longestLesson.route}`, { waitUntil: "commit" });
        await painted(page);
      }
      response.end();
      await gone;
      await painted(page);
      expect(await shifts(page)).toEqual([]);
    } finally {
      await server.stop();
    }
  });
  test(`a font that comes late moves next to nothing, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const held = Promise.withResolvers<undefined>();
    await page.route("**/*.woff2", async (request) => {
      await held.promise;
      await request.continue();
    });
    await page.goto(addressOf(atRoot, longestLesson.route), { waitUntil: "domcontentloaded" });
    await painted(page);
    held.resolve(undefined);
    await page.waitForLoadState("load");
    expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
    await painted(page);
    const sum = (await shifts(page)).reduce((total, { value }) => total + value, 0);
    expect(sum).toBeLessThan(0.01);
  });
}
