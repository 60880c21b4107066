import { labRoute } from "../../src/practice/incident-lab/lab-path.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { startLab } from "./support/lab-panel.ts";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const lab = labs.find(({ id }) => id === "slot-that-eats-the-disk");
if (!lab) throw new Error("The lab is gone.");
const route = labRoute(lab.id);

test.describe.configure({ timeout: 60_000 });

test("nothing that solves a lab is read before it is asked for", async ({ page }) => {
  await page.goto(route);
  const folded = page.locator("main details");
  expect(await folded.count()).toBeGreaterThan(5);
  await expect(page.locator("main details[open]")).toHaveCount(0);
  const contents = page.getByRole("navigation", { name: "On this page" });
  for (const name of ["Solution", "Wrong solutions", "What you have seen"])
    await expect(contents.getByRole("link", { name })).toHaveCount(0);
});

test(
  "once a lab is solved, what was seen is open, and the panel leads to it",
  whole,
  async ({ page }) => {
    const panel = await startLab(page, lab.id);
    await panel.play(lab.solution);
    await page.getByRole("link", { name: "What you have seen" }).click();
    await expect(page.getByText(lab.debrief.text[0] ?? "")).toBeInViewport();
  },
);

test("a lab that is printed gives away no solution, but for what was opened", async ({ page }) => {
  await page.goto(route);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("main details").locator("visible=true")).toHaveCount(0);
  await expect(page.getByText("What is folded on the page is not printed.")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Show the solution").click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".lab-moves").locator("visible=true")).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the lab says that it needs it, and what can be read", async ({ page }) => {
    await page.goto(route);
    const said = page.getByText("needs JavaScript, which is off");
    await expect(said).toBeVisible();
    await expect(said).toContainText("The hints and the solution below can be read without it.");
  });
});
