import { lessons } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";
import { weigh } from "./support/weight.ts";

/** Budgets in bytes, Brotli-compressed. A thousand bytes are a kilobyte. */
const budget = { home: 30_000, lesson: 55_000, medianLesson: 50_000, fonts: 40_000 };

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

test("the home page is light", async ({ page }) => {
  const { code, fonts } = await weigh(page, "/");
  expect(code).toBeLessThanOrEqual(budget.home);
  expect(fonts).toBeLessThanOrEqual(budget.fonts);
});

test("lessons are light: each of them, and more so the one in the middle", async ({ page }) => {
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
});
