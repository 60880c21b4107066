import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const stopped = "/incidents/connector-stopped/";

test("a film says what moved first, and what did not move", async ({ page }) => {
  await page.goto(stopped);
  const moves = page.getByRole("group", { name: "What moved, and when" }).getByRole("row");
  await expect(moves.nth(1)).toContainText(/Running tasks|Slot is read/);
  await expect(page.getByText("These looked normal throughout")).toContainText("Consumer lag");
});

test("a film draws each row on one axis, and its absence", async ({ page }) => {
  await page.goto(stopped);
  const lane = page.locator(".film-lane", { hasText: "Lag behind the source" });
  await expect(lane.locator(".film-line")).toHaveAttribute("d", /^M0,\d+L/);
  const gap = await lane.locator(".film-gap").first().boundingBox();
  const canary = page.locator(".film-lane", { hasText: "Age of the canary" });
  const drawn = await canary.locator("svg").boundingBox();
  // Absent from shortly after the stop, at 20 of 100 seconds, to shortly after the resume at 70.
  const share = ((gap?.x ?? 0) - (drawn?.x ?? 0)) / (drawn?.width ?? 1);
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.25);
});

test("a film counts from its fault, in what happens, on its axis and in its logs", async ({
  page,
}) => {
  await page.goto(stopped);
  await expect(page.locator("ol").getByText(/^\+50 s: /)).toBeVisible();
  await expect(page.locator(".film-axis")).toContainText("−20 s");
  await expect(page.getByLabel("Log lines")).toContainText(/^\s*[+−]\d+\.\d s {2}\w/m);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a film has its numbers as a table", async ({ page }) => {
    await page.goto(stopped);
    await page.getByText("The same as a table").click();
    const row = page.getByRole("row", { name: /Lag behind the source/ }).last();
    await expect(row.getByRole("cell").nth(1)).toHaveText("absent");
  });
});

test("the list of films says which alerts fired", whole, async ({ page }) => {
  await page.goto("/incidents/");
  const row = page.getByRole("row", { name: /The connector is stopped/ });
  await expect(row).toContainText("ConnectorNotRunning");
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The connector is stopped");
});
