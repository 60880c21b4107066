import { expect, test } from "./support/test.ts";

const route = "/reference/metrics/";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the contents lead to each metric, and an address opens what is folded", async ({
    page,
  }) => {
    await page.goto(route);
    const height = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(height).toBeLessThan(50);
    const contents = page.getByRole("navigation", { name: "Metrics that you act on" });
    await contents.getByText(/^Debezium/).click();
    const lag = "debezium_metrics_MilliSecondsBehindSource";
    await contents.getByRole("link", { name: lag, exact: true }).click();
    await expect(page.locator(`#${lag}`)).toBeInViewport();

    const setting = page.locator("#pg_settings_max_wal_size_bytes");
    await expect(setting).toBeHidden();
    await page.goto(`${route}#pg_settings_max_wal_size_bytes`);
    await expect(setting).toBeInViewport();
    await expect(page.locator("details[open] > .metric-list")).toHaveCount(1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a metric's name leads to what it means and when it misleads", async ({ page }) => {
    await page.goto(`${route}#debezium_metrics_MilliSecondsBehindSource`);
    const entry = page.locator("#debezium_metrics_MilliSecondsBehindSource");
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText("before the event entered the queue");
    await expect(entry).toContainText("−1: No event was captured");
    await expect(entry).toContainText(
      "debezium.postgres:type=connector-metrics,context=streaming,server=*",
    );
    const lies = entry.getByText("Looks healthy in:");
    await lies.getByRole("link", { name: "a quiet database beside a busy one" }).click();
    await expect(page).toHaveURL(/\/incidents\/quiet-database\/$/);
  });

  test("every metric has one place, and one that is explained leads there", async ({ page }) => {
    await page.goto(route);
    const ids = await page
      .locator(".metric[id], .metric-list li[id]")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("pg_settings_max_connections");
    const list = page.locator(".metric-list");
    await page.getByText("pg_… others").click();
    const link = list.getByRole("link", { name: "pg_up", exact: true });
    await expect(link).toHaveAttribute("href", "#pg_up");
    expect(ids).toContain("pg_up");
  });

  test("what only JMX has is named with its MBean", async ({ page }) => {
    await page.goto(`${route}#only-jmx`);
    const bean = page.locator("details", { hasText: "LastTransactionId" });
    await expect(bean).toContainText("context=streaming");
  });
});
