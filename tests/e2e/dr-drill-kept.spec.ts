import { add, alive, open, press, route, save, start } from "./support/drill.ts";
import { expect, test } from "./support/test.ts";

test("a saved drill is taken up on another device, once; what is no drill changes nothing", async ({
  page,
}) => {
  await open(page);
  await start(page, "Connect lost");
  await press(page, "T1: alert seen, now");
  const { name, text } = await save(page, "Save as JSON");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  // It comes alive when it is seen, and the browser may have kept another part of the page in view.
  await page.getByRole("heading", { name: "Plan a drill" }).scrollIntoViewIfNeeded();
  await alive(page);
  await add(page, "notes.json", "[]");
  await expect(
    page.getByText(
      "“notes.json” holds no drill that this version of the site can read. Nothing was changed.",
    ),
  ).toBeVisible();
  for (let twice = 0; twice < 2; twice++) {
    await add(page, name, text);
    await expect(page.getByText(`“${name}” was added to what is here.`)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Drill: Connect lost" })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Other drills" })).toHaveCount(0);
});

test("a drill of the first version of the site goes on", async ({ page }) => {
  const id = "2026-11-02T08:00:00.000Z";
  const drill = {
    id,
    revision: 0,
    scenario: "orphan",
    roles: { lead: "Ada", operator: "", scribe: "", observer: "" },
    targets: { rto: 60, rpo: 0 },
    marks: { T0: id },
    steps: {},
    checked: [],
    loss: { kind: "unknown" },
    entries: [],
  };
  const text = JSON.stringify({ kind: "drills", version: 1, value: { [id]: drill } });
  await page.addInitScript((stored) => {
    if (!localStorage.getItem("debezium-in-production:drills"))
      localStorage.setItem("debezium-in-production:drills", stored);
  }, text);
  await open(page);
  await press(page, "T1: alert seen, now");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Drill: Orphan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "T2: cause, evidence, now" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page has scenarios and points on paper", async ({ page }) => {
    await page.goto(route);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    const paper = page.getByRole("region", { name: "On paper" });
    await expect(paper.getByText("stop the connector, and drop its slot")).toBeVisible();
    await expect(paper.getByRole("row", { name: /^T5/ })).toBeVisible();
  });
});
