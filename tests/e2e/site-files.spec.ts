import { readFileSync } from "node:fs";
import { whole } from "./support/lessons.ts";
import { atRoot } from "./support/sites.ts";
import { serve } from "./support/serve.ts";
import { expect, test } from "./support/test.ts";

test("robots.txt lets everybody in and names a site map", async ({ page, baseURL }) => {
  const response = await page.goto("/robots.txt");
  const text = (await response?.text()) ?? "";
  expect(text).toMatch(/^User-agent: \*\nAllow: \/\n/);
  const map = /^Sitemap: (\S+)$/m.exec(text)?.[1] ?? "";
  const answer = await page.request.get(new URL(new URL(map).pathname, baseURL).href);
  expect(answer.ok()).toBe(true);
  expect(await answer.text()).toContain("<sitemapindex");
});

test("the site map lists pages to be found, and not those that search engines are told to leave out", async ({
  page,
}) => {
  const answer = await page.request.get("/sitemap-0.xml");
  const listed = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  expect(listed).toEqual(expect.arrayContaining(["/", "/instructors/", "/glossary/"]));
  expect(listed.filter((path) => /^\/(?:slides|offline)\//.test(path))).toEqual([]);
});

test("the browser takes the manifest, and all that it names is there", async ({
  page,
  baseURL,
}) => {
  await page.goto("/");
  const session = await page.context().newCDPSession(page);
  const { data, errors, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}") as {
    name: string;
    start_url: string;
    icons: { src: string; type: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.name).toBe(await page.title().then((title) => title.split(" | ").at(-1)));
  const named = [manifest.start_url, ...manifest.shortcuts.map((each) => each.url)];
  for (const path of [...named, ...manifest.icons.map(({ src }) => src)]) {
    const answer = await page.request.get(new URL(path, url || baseURL).href);
    expect(answer.ok(), path).toBe(true);
    const icon = manifest.icons.find(({ src }) => src === path);
    if (icon) expect(answer.headers()["content-type"]).toContain(icon.type);
  }
});

test("the page of changes names a feed, and each of its entries leads to its change", async ({
  page,
}) => {
  await page.goto("/changes/");
  const feed = page.locator("head link[type='application/rss+xml']");
  const path = new URL((await feed.getAttribute("href")) ?? "", page.url()).pathname;
  const answer = await page.request.get(path);
  const { fault, anchors, titles } = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, "text/xml");
      const texts = (name: string) =>
        [...feed.querySelectorAll(`item > ${name}`)].map((part) => part.textContent);
      return {
        fault: feed.querySelector("parsererror")?.textContent,
        anchors: texts("link").map((link) => new URL(link).hash.slice(1)),
        titles: texts("title"),
      };
    },
    await answer.text(),
  );
  expect(fault).toBe(undefined);
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.every((title) => title.trim() !== "")).toBe(true);
  const missing = await page.evaluate(
    (all) => all.filter((id) => !document.getElementById(id)),
    anchors,
  );
  expect(missing, "entries without a change on the page").toEqual([]);
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  const worker = readFileSync(`${atRoot.folder}/sw.js`, "utf8");

  for (const saves of [true, false]) {
    test(
      saves ? "who saves data keeps the runbooks and no lesson" : "others keep the lessons as well",
      { tag: saves ? [] : whole.tag },
      async ({ browser }) => {
        // A browser tells a worker of this setting, and tests cannot set it there: so it is put into its script.
        const saving = `Object.defineProperty(navigator, "connection", { value: { saveData: ${saves} } });`;
        const server = await serve(atRoot, (request, response) => {
          if (request.url !== "/sw.js") return false;
          response.setHeader("content-type", "text/javascript").end(saving + worker);
          return true;
        });
        const context = await browser.newContext();
        await context.addInitScript(saving);
        const page = await context.newPage();
        await page.goto(server.origin);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        const kept = () =>
          page.evaluate(async () => {
            const all = await caches
              .keys()
              .then((names) => Promise.all(names.map((n) => caches.open(n))));
            const requests = await Promise.all(all.map((cache) => cache.keys()));
            return requests.flat().map(({ url }) => new URL(url).pathname);
          });
        await expect.poll(kept).toContain("/runbooks/slot-lost/");
        const lessons = (await kept()).filter((path) => path.startsWith("/course/"));
        if (saves) expect(lessons).toEqual([]);
        else expect(lessons.length).toBeGreaterThan(0);
        await context.close();
        await server.stop();
      },
    );
  }
});
