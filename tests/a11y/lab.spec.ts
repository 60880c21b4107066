import { startLab } from "../e2e/support/lab-panel.ts";
import { whole } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { violationsInBothThemes } from "./violations.ts";

const lab = labs.find(({ id }) => id === "slot-that-eats-the-disk");
if (!lab) throw new Error("The lab is gone.");

for (const width of [390, 1440]) {
  test.describe(`${width} px wide, in both themes, axe finds nothing in a lab`, whole, () => {
    test.use({ viewport: { width, height: 900 } });
    test.describe.configure({ timeout: 90_000 });

    test("that runs, has refused a statement, is spoiled, is busy, is solved", async ({ page }) => {
      const panel = await startLab(page, lab.id);
      await page.getByText("Console", { exact: true }).click();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await panel.run("SELECT * FROM pg_replication_slots; SELECT 1 AND nothing");
      await expect(page.locator(".lab-results .lab-mistake")).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await panel.play(lab.wrong[0]?.moves ?? []);
      await expect(page.locator(".lab-goals .lab-mistake")).toBeVisible();
      await expect(page.locator(".lab-losses, .lab-goals .lab-mistake").first()).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await panel.reset();
      await page.getByRole("textbox", { name: "SQL", exact: true }).focus();
      await page.keyboard.insertText(";SELECT count(*) FROM generate_series(1,400000000);");
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await panel.reset();
      await panel.play(lab.solution);
      await expect(page.locator(".lab-solved")).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });

    test("that cannot run", async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "WebAssembly");
      });
      await page.goto(`/labs/${lab.id}/`);
      await page.getByRole("button", { name: "Start the lab" }).click();
      await expect(page.locator(".lab-problem")).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });
}
