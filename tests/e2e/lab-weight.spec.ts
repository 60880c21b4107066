import { labRoute } from "../../src/practice/incident-lab/lab-path.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";
import { compressedSize, plainSize, weigh } from "./support/weight.ts";

/**
 * Budgets of a lab: bytes as compressed, times in milliseconds. The first query has 6 seconds on the
 * machine of a developer, which `npm run bench -- --only lab` measures; a shared one in CI has twice that.
 */
const budget = { page: 45_000, lab: 6_000_000, firstQuery: 12_000, longTask: 200 };

test.describe.configure({ timeout: 60_000 });

test(
  "a lab's page loads nothing of the lab before the click, and at most 6 MB after it",
  whole,
  async ({ page }) => {
    const route = labRoute(labs[0]?.id ?? "");
    const { code, all } = await weigh(page, route);
    expect(code).toBeLessThanOrEqual(budget.page);
    const paths = new Set<string>();
    const note = (url: string) => paths.add(new URL(url).pathname);
    page.context().on("request", (request) => note(request.url()));
    page.on("worker", (worker) => note(worker.url()));
    await page.getByRole("button", { name: "Start the lab" }).click();
    await expect(page.getByRole("group", { name: "Time" })).toBeVisible({ timeout: 20_000 });
    const sizes = [...paths].map((path) => ({ path, size: compressedSize(path) }));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    console.log(
      [
        ...sizes.map(({ path, size }) => `${size} ${path}`),
        `${total} after the click`,
        `${all} before`,
      ].join("\n"),
    );
    // What the button says: 16 MB, about 5 MB where they are compressed.
    const postgres = sizes.filter(({ path }) => /\/(pglite|initdb)[^/]*\.(wasm|data)$/.test(path));
    expect(postgres).toHaveLength(3);
    const plain = postgres.reduce((sum, { path }) => sum + plainSize(path), 0);
    expect([plain, total].map((bytes) => Math.round(bytes / 1_000_000))).toEqual([16, 5]);
    expect(total).toBeGreaterThan(3_000_000);
    expect(total).toBeLessThanOrEqual(budget.lab);
  },
);

test("the first query is answered in time, and the page stays responsive @timed", async ({
  page,
}) => {
  await page.goto(labRoute(labs[0]?.id ?? ""));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
  const begun = performance.now();
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByRole("group", { name: "Time" })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Run 1, minute")).toBeVisible();
  const taken = performance.now() - begun;
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: number[] }).longTasks,
  );
  console.log(
    `first query after ${taken.toFixed(0)} ms; long tasks: ${tasks.map((t) => t.toFixed(0)).join()}`,
  );
  expect(taken).toBeLessThanOrEqual(budget.firstQuery);
  expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(budget.longTask);
});
