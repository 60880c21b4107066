import type { Page } from "@playwright/test";
import { labRoute } from "../../src/practice/incident-lab/lab-path.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { openLab, startLab } from "./support/lab-panel.ts";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const [first] = labs;
if (!first) throw new Error("There is no lab.");
const { id } = first;

test.describe.configure({ timeout: 90_000 });

/** A forgotten condition of a join does the same: minutes of work for one thread. */
const endless = "SELECT count(*) FROM generate_series(1,400000000)";

const editor = (page: Page) => page.getByRole("textbox", { name: "SQL", exact: true });
const stop = (page: Page) => page.getByRole("button", { name: "Stop", exact: true });

async function write(page: Page, sql: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
}

async function begin(page: Page): Promise<void> {
  await write(page, endless);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** How long the panel takes until the lab is as it was, in milliseconds. */
async function timeUntil(page: Page, notice: string): Promise<number> {
  const begun = performance.now();
  await expect(page.getByRole("status").filter({ hasText: notice })).toBeVisible({
    timeout: 20_000,
  });
  return performance.now() - begun;
}

test(
  "a statement that takes long says so, and is stopped by the keyboard",
  whole,
  async ({ page }) => {
    const panel = await startLab(page, id);
    await panel.run("CREATE TABLE public.mine (id int)");
    await expect(stop(page)).toHaveCount(0);
    await begin(page);
    await expect(page.getByText(/^Running… [1-9] s$/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Run", exact: true })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expect(page.getByRole("status").filter({ hasText: "still running" })).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(stop(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-warning").first()).toContainText(
      "You have stopped PostgreSQL.",
    );
    await timeUntil(page, "The lab is ready.");
    // A browser ends a worker some time after it was told to.
    await expect.poll(() => page.workers()).toHaveLength(1);
    await expect(page.getByRole("button", { name: "Run", exact: true })).toBeFocused();
    await expect(editor(page)).toContainText(endless);
    await write(page, "SELECT to_regclass('public.mine') IS NULL AS anew");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("cell", { name: "t", exact: true })).toBeVisible();
    await expect(page.getByText("You have stopped PostgreSQL.")).toHaveCount(0);
  },
);

// In `npm test` the one above stands for it: both end the worker in the middle of its work.
test(
  "the lab is reset in the middle of a statement, within a normal start",
  whole,
  async ({ page }) => {
    const begun = performance.now();
    await startLab(page, id);
    const start = performance.now() - begun;
    await begin(page);
    await expect(page.getByText(/^Running… \d s$/)).toBeVisible();
    await page.getByRole("button", { name: "Reset the lab" }).click();
    expect(await timeUntil(page, "The lab is as it was.")).toBeLessThan(Math.max(start, 5000));
    await expect(page.getByRole("button", { name: "Reset the lab" })).toBeFocused();
    await expect(page.getByText(/^Running…/)).toHaveCount(0);
    await write(page, "SELECT 40 + 2 AS answer");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("cell", { name: "42", exact: true })).toBeVisible();
  },
);

test("a minute that does not end is stopped as well", whole, async ({ page }) => {
  const panel = await startLab(page, "slot-that-eats-the-disk");
  await panel.run(`CREATE FUNCTION public.slow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM count(*) FROM generate_series(1, 400000000); RETURN NEW; END $$;
    CREATE TRIGGER slow BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.slow()`);
  await page.getByRole("button", { name: "One minute" }).click();
  await expect(page.getByText(/^A minute passes… \d s$/)).toBeVisible();
  await stop(page).click();
  await timeUntil(page, "The lab is ready.");
});

test("what the worker has prepared and cannot be read is made anew", whole, async ({ page }) => {
  await page.addInitScript(() => {
    const Own = Worker;
    const damaged = { data: new Blob(["no data directory"]) };
    class Damaging extends Own {
      override postMessage(message: unknown) {
        const asked = message as { prepared?: object };
        super.postMessage(
          asked.prepared ? { ...asked, prepared: { ...asked.prepared, ...damaged } } : asked,
        );
      }
    }
    globalThis.Worker = Damaging;
  });
  const panel = await startLab(page, id);
  await panel.run("SELECT 1");
  await panel.reset();
  await panel.run("SELECT 40 + 2 AS answer");
  await expect(page.getByRole("cell", { name: "42", exact: true })).toBeVisible();
});

test.describe("a lab that could not be started", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test(
    "can be tried again; what is then written is there after a reset, and when the page is opened again",
    whole,
    async ({ page }) => {
      const file = /pglite.*\.data$/;
      await page.context().route(file, (route) => route.fulfill({ status: 503 }));
      await page.goto(labRoute(id));
      await page.getByRole("button", { name: "Start the lab" }).click();
      await expect(page.locator(".lab-problem")).toContainText("answered 503");
      await page.context().unroute(file);
      const panel = await openLab(page, page.getByRole("button", { name: "Try again" }));
      await expect(page.locator(".lab-problem")).toBeEmpty();
      const bring = page.getByRole("button", { name: "Bring back the lab's SQL" });
      await expect(bring).toHaveCount(0);
      const own = (await editor(page).textContent()) ?? "";
      await panel.run("SELECT 'my own work' AS mine");
      await panel.reset();
      await expect(editor(page)).toContainText("my own work");
      page.on("dialog", (dialog) => void dialog.accept());
      const [, other] = labs;
      await page.goto(labRoute(other?.id ?? ""));
      await page.getByRole("button", { name: "Start the lab" }).click();
      await expect(page.getByRole("group", { name: "Time" })).toBeVisible({ timeout: 20_000 });
      await expect(editor(page)).not.toContainText("my own work");
      await page.goto(labRoute(id));
      await page.getByRole("button", { name: "Start the lab" }).click();
      await expect(editor(page)).toContainText("my own work", { timeout: 20_000 });
      await bring.click();
      await expect(page.getByRole("button", { name: "Run", exact: true })).toBeFocused();
      expect(await editor(page).textContent()).toBe(own);
      await expect(bring).toHaveCount(0);
    },
  );
});
