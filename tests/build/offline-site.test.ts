import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import sirv from "sirv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { findTestBrowser } from "../../src/text/diagrams/browser/test-browser.ts";
import { serve, type Server } from "../e2e/support/serve.ts";
import { goodCourse, secondFile, secondLesson } from "../unit/support/course.ts";
import { goodLab, labFile } from "../unit/support/labs.ts";
import { goodRunbook, runbookFile } from "../unit/support/runbooks.ts";
import { noAlerts } from "./support/no-alerts.ts";
import { findsSlotStates, stylesOfFinder, untilRuns } from "./support/finder-in-tab.ts";
import { buildWith } from "./support/run.ts";
import { unwatchedTabs, type UnwatchedTab } from "./support/unwatched-tabs.ts";

const base = "/debezium-course/";
const firstRoute = "course/01-module-1/01-first-steps/";
const secondRoute = "course/01-module-1/02-next-steps/";

let site: SiteCopy;
let server: Server;
let testBrowser: Awaited<ReturnType<typeof findTestBrowser>>;
let browser: Browser;
/** What the server has: one of the builds, or nothing as if the line were cut. */
let served: "one" | "two" | "withdrawn" | undefined;

const address = (route: string) => `${server.origin}${base}${route}`;

beforeAll(async () => {
  const body = (word: string) =>
    secondLesson(`The ${word} version.\n\n<IncidentLab lab="small-lab" />\n`);
  site = copySite({
    ...{ ...goodCourse, ...noAlerts, [secondFile]: body("early"), [labFile]: goodLab },
    [runbookFile]: goodRunbook,
  });
  const built = async (name: string, variables = {}) => {
    const { code, output } = await buildWith(site, variables, "--base", base, "--outDir", name);
    expect(code, output).toBe(0);
    return output;
  };
  expect(await built("one")).toMatch(/offline: \d+ files, \d\.\d MB \(with data saved: \d+ files/);
  site.write(secondFile, body("newer"));
  // A change of code gives its file another name.
  site.write("src/styles/finder.css", ".finder-results { --of: two }");
  await built("two");
  await built("withdrawn", { SITE_OFFLINE: "off" });
  const folder = (name: string) => join(site.root, name);
  const files = Object.fromEntries(
    ["one", "two", "withdrawn"].map((name) => [name, sirv(folder(name), { etag: true })]),
  );
  const whole = { name: "offline", folder: folder("one"), base, variable: "OFFLINE_ORIGIN" };
  server = await serve(whole, (request, response) => {
    const send = served && files[served];
    if (!send) {
      request.destroy();
      return true;
    }
    request.url = request.url?.replace(base, "/");
    send(request, response, () => {
      response.writeHead(404).end("Not there");
    });
    return true;
  });
  testBrowser = await findTestBrowser(join(site.root, ".cache"));
  browser = await chromium.launch(testBrowser);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  site.remove();
});

/** A page of the first build, in a browser that has kept all of it. */
async function visit(): Promise<Page> {
  served = "one";
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address(firstRoute));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForLoadState("networkidle");
  return page;
}

const bar = (page: Page) => page.getByRole("status").filter({ hasText: "A new version" });
const main = (page: Page) => page.getByRole("main").innerText();

/**
 * Ends the workers, as a browser does with idle ones. Chromium lets a new one take over once the old one is idle, and
 * Playwright, which looks into it, keeps it from being that, for half a minute or for good.
 */
async function endWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  // What the page has asked of them arrives first.
  await page.waitForTimeout(500);
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

async function search(page: Page, words: string): Promise<string> {
  await page.locator(".search-open:enabled").waitFor();
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("textbox").fill(words);
  const first = page.locator(".finder-results a").first();
  await first.waitFor();
  const text = await first.innerText();
  await page.keyboard.press("Escape");
  return text;
}

test("after one visit lessons, runbooks, labs and the finder work without a connection", async () => {
  const page = await visit();
  served = undefined;
  await page.goto(address(secondRoute));
  expect(await main(page)).toContain("The early version.");
  await page.goto(address("runbooks/small-trouble/?from=bookmark"));
  expect(await main(page)).toContain("Look at the slot");
  expect(await search(page, "slot states")).toContain("Slot states");
  await page.goto(address("labs/small-lab/"));
  expect(await main(page)).toContain("Something has happened");
  await page.goto(address("course/nowhere/"));
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("You are offline");
  expect(await bar(page).count()).toBe(0);
  served = "one";
  expect((await page.goto(address("course/nowhere/")))?.status()).toBe(404);
  await page.context().close();
}, 60_000);

const shows = (tab: UnwatchedTab) =>
  tab.run(() => /The (?:early|newer) version\./.exec(document.body.innerText)?.[0]);

const tells = () => document.querySelector(".new-version [type=button]")?.textContent;

test("a new build is shown only once the reader takes it, and then all of it", async () => {
  served = "one";
  const tabs = await unwatchedTabs(testBrowser);
  const tab = await tabs.newTab();
  await tab.toFront();
  await tab.open(address(firstRoute));
  await untilRuns(tab, () => navigator.serviceWorker.controller !== null, true);
  const other = await tabs.newTab();
  await other.open(address(firstRoute));
  await tab.toFront();
  await tab.run(() => localStorage.setItem("kept", "by the reader"));
  served = "two";
  await tab.open(address(secondRoute));
  await untilRuns(tab, tells, "Reload");
  expect(await shows(tab)).toBe("The early version.");
  await tab.open(address(secondRoute));
  await untilRuns(tab, tells, "Reload");
  expect(await shows(tab)).toBe("The early version.");
  await findsSlotStates(tab);
  const [earlier = "none"] = await stylesOfFinder(tab);

  await tab.run(() => document.querySelector<HTMLElement>(".new-version button")?.click());
  await untilRuns(tab, () => document.body.innerText.includes("The newer version."), true);
  await findsSlotStates(tab);
  const [newer] = await stylesOfFinder(tab);
  expect(newer).not.toBe(earlier);
  expect(await tab.run(() => localStorage.getItem("kept"))).toBe("by the reader");
  expect(await tab.run(tells)).toBeUndefined();

  // The page that was open goes on with the files of its version, which the server no longer has.
  await findsSlotStates(other);
  expect(await stylesOfFinder(other)).toEqual([earlier]);
  // Whoever asks: a worker of that page is a client of its own, and its parts are as old as the page.
  const file = address(`_astro/${earlier}`);
  const status = () =>
    tab.run(async (url) => (await fetch(url, { cache: "no-store" })).status, file);
  expect(await status()).toBe(200);
  const timesKept = () =>
    tab.run(async (url) => {
      const names = await caches.keys();
      const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return found.flat().filter((request) => request.url === url).length;
    }, file);
  expect(await timesKept()).toBe(1);
  await other.close();
  await tab.open(address(secondRoute));
  await expect.poll(timesKept, { timeout: 30_000 }).toBe(0);
  expect(await status()).toBe(404);
  served = undefined;
  await tab.open(address(secondRoute));
  expect(await shows(tab)).toBe("The newer version.");
  await tabs.close();
}, 240_000);

test("a deploy in the middle of a visit keeps nothing of two builds", async () => {
  served = "one";
  const context = await browser.newContext();
  const page = await context.newPage();
  // The worker is of the first build; what it fetches is of the second.
  await context.route("**/sw.js", async (route) => {
    served = "one";
    const response = await route.fetch();
    served = "two";
    await route.fulfill({ response });
  });
  await page.goto(address(firstRoute));
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("/debezium-course/sw.js", {
      scope: "/debezium-course/",
    });
    const worker = registration.installing;
    return new Promise((resolve) => {
      worker?.addEventListener("statechange", () => resolve(worker.state));
    });
  });
  expect(states).toBe("redundant");
  await context.close();
}, 60_000);

test("nobody is told while typing", async () => {
  const page = await visit();
  await page.goto(address(secondRoute));
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    document.querySelector("main")?.prepend(field);
    field.focus();
  });
  served = "two";
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.waitForTimeout(500);
  expect(await bar(page).count()).toBe(0);
  await page.evaluate(() => document.querySelector("textarea")?.blur());
  await bar(page).waitFor();
  await bar(page).getByRole("button", { name: "Later" }).click();
  expect(await bar(page).count()).toBe(0);
  await page.context().close();
}, 60_000);

test("the way out takes the worker and what it kept, and no page registers another", async () => {
  const page = await visit();
  served = "withdrawn";
  await page.goto(address(secondRoute));
  await page.evaluate(async () => {
    while (!(await navigator.serviceWorker.ready).waiting)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await endWorkers(page);
  await page.getByText("The newer version.").waitFor();
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left).toEqual([0, 0]);
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect(await left()).toEqual([0, 0]);
  await page.context().close();
}, 60_000);
