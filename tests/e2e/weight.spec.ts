import type { Page } from "@playwright/test";
import { finderFile } from "../../src/finder/finder-file.ts";
import { toolIds, toolRoute } from "../../src/text/components/planning-tools.ts";
import { lessons, longestLesson, tagOf, whole } from "./support/lessons.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";
import { compressedSize, weigh, weighCode } from "./support/weight.ts";

/** Budgets in bytes, Brotli-compressed. A thousand bytes are a kilobyte. */
const budget = {
  home: 30_000,
  lesson: 55_000,
  medianLesson: 50_000,
  fonts: 40_000,
  tool: 24_000,
  namesForm: 8_000,
  quiz: 12_000,
  runbook: 40_000,
  messages: 45_000,
  metrics: 60_000,
  runbookScripts: 8_000,
  finder: 60_000,
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

test("the home page is light", async ({ page }) => {
  const { code, fonts } = await weigh(page, "/");
  expect(code).toBeLessThanOrEqual(budget.home);
  expect(fonts).toBeLessThanOrEqual(budget.fonts);
});

test("the longest lesson is light", async ({ page }) => {
  const { code, fonts } = await weigh(page, longestLesson.route);
  expect(code).toBeLessThanOrEqual(budget.lesson);
  expect(fonts).toBeLessThanOrEqual(budget.fonts);
});

test(
  "lessons are light: each of them, and more so the one in the middle",
  whole,
  async ({ page }) => {
    const weights: number[] = [];
    const table: string[] = [];
    for (const { route } of lessons) {
      const { code, fonts, all } = await weigh(page, route);
      table.push(`${kilobytes(code)} of code, ${kilobytes(all)} in all: ${route}`);
      expect.soft(code, route).toBeLessThanOrEqual(budget.lesson);
      expect.soft(fonts, route).toBeLessThanOrEqual(budget.fonts);
      weights.push(code);
    }
    const median = weights.sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? Infinity;
    console.log([...table, `${kilobytes(median)} of code: median`].join("\n"));
    expect(median).toBeLessThanOrEqual(budget.medianLesson);
  },
);

for (const route of ["/runbooks/", ...runbookRoutes]) {
  test(`${route} is light`, { tag: tagOf(route) }, async ({ page }) => {
    const { code } = await weigh(page, route);
    console.log(`${kilobytes(code)} of code: ${route}`);
    expect(code, route).toBeLessThanOrEqual(budget.runbook);
  });
}

test("the catalogue of messages is light", async ({ page }) => {
  const { code } = await weigh(page, "/messages/");
  console.log(`${kilobytes(code)} of code: /messages/`);
  expect(code).toBeLessThanOrEqual(budget.messages);
});

test("the reference of metrics is light", async ({ page }) => {
  const { code } = await weigh(page, "/reference/metrics/");
  console.log(`${kilobytes(code)} of code: /reference/metrics/`);
  expect(code).toBeLessThanOrEqual(budget.metrics);
});

test("what a runbook does on the device is one small script", async ({ page }) => {
  const common = new Set(await scriptsOf(page, "/what-has-been-run/"));
  for (const route of ["/runbooks/", ...runbookRoutes.slice(0, 1)]) {
    const own = (await scriptsOf(page, route)).filter((path) => !common.has(path));
    const weight = own.reduce((sum, path) => sum + compressedSize(path), 0);
    console.log(`${kilobytes(weight)} of scripts: ${route}`);
    expect(own.some((path) => react.test(path))).toBe(false);
    expect.soft(weight, route).toBeLessThanOrEqual(budget.runbookScripts);
  }
});

/** Addresses of the scripts that a page loads when all of it is looked at. */
async function scriptsOf(page: Page, route: string): Promise<string[]> {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(route);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 800) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.waitForLoadState("networkidle");
  page.removeAllListeners("request");
  return scripts;
}

const react = /\/(client|react)\.[\w-]+\.js$/;

for (const { route } of lessons) {
  test(`reading ${route} to its end loads no React`, { tag: tagOf(route) }, async ({ page }) => {
    const scripts = await scriptsOf(page, route);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((path) => react.test(path))).toEqual([]);
  });
}

test("a tool weighs little besides React", whole, async ({ page }) => {
  const common = new Set(await scriptsOf(page, "/"));
  for (const route of [...toolIds.map(toolRoute), "/incidents/player/"]) {
    const scripts = await scriptsOf(page, route);
    expect(scripts.some((path) => react.test(path))).toBe(true);
    const own = scripts.filter((path) => !react.test(path) && !common.has(path));
    const weight = own.reduce((sum, path) => sum + compressedSize(path), 0);
    console.log(`${kilobytes(weight)} besides React: ${route}`);
    expect.soft(weight, route).toBeLessThanOrEqual(budget.tool);
  }
});

test("the finder is light before its first answer", async ({ page }) => {
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const code = await weighCode(page, async () => {
    await page.keyboard.press("Control+K");
    await page.getByRole("dialog").getByRole("textbox").waitFor();
  });
  const weight = code + compressedSize(`/${finderFile}`);
  console.log(`${kilobytes(weight)} before the first answer of the finder`);
  expect(weight).toBeLessThanOrEqual(budget.finder);
});

test("the form for names is light, and loaded when it is opened", async ({ page }) => {
  await page.goto(lessons[0]?.route ?? "");
  await page.waitForLoadState("networkidle");
  const code = await weighCode(page, async () => {
    await page.locator("header .names-open").click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
  console.log(`${kilobytes(code)} of code: the form for names`);
  expect(code).toBeGreaterThan(0);
  expect(code).toBeLessThanOrEqual(budget.namesForm);
});

test("a quiz is light", async ({ page }) => {
  const plain = await weighCode(page, async () => {
    await page.goto("/what-has-been-run/");
  });
  const quiz = await weighCode(page, async () => {
    await page.goto(`/quiz/${lessons[0]?.id ?? ""}/`);
  });
  console.log(`${kilobytes(quiz - plain)} of code: a quiz, above any other page`);
  expect(quiz).toBeGreaterThan(plain);
  expect(quiz - plain).toBeLessThanOrEqual(budget.quiz);
});
