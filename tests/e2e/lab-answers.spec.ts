import type { Page } from "@playwright/test";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { startLab } from "./support/lab-panel.ts";
import { whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const id = "slot-that-eats-the-disk";
if (!labs.some((lab) => lab.id === id)) throw new Error("The lab is gone.");

test.describe.configure({ timeout: 90_000 });

const boxes = { goals: ".lab-goals", editor: ".cm-editor", answer: ".lab-results" } as const;

const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// A start takes seconds, and none of these minds what the others have done before it.
test(
  "what a lab that runs answers, draws and shows, in windows of every width",
  whole,
  async ({ page }) => {
    const panel = await startLab(page, id);
    const status = page.locator(".lab-panel").getByRole("status");
    const answers = page.getByRole("region", { name: "Answers" });

    await test.step("keys are named where there are any", () =>
      expect(page.locator(".lab-keys")).toBeVisible());

    await test.step("a slot that is dropped keeps its line to the end, and pg_wal its fall", async () => {
      const wal = () => page.locator(".lab-lines .lab-wal").getAttribute("d");
      // The minutes before the arrival are drawn, each with a point of its own.
      expect((await wal())?.split(/[ML]/)).toHaveLength(8);
      await panel.run("SELECT pg_drop_replication_slot('reporting'); CHECKPOINT");
      expect((await wal())?.split(/[ML]/)).toHaveLength(9);
      await expect(page.getByText("reporting (✕ dropped)")).toBeVisible();
      await expect(page.locator(".lab-end")).toHaveCount(1);
      await expect(page.locator(".lab-sizes")).toContainText("176");
      await expect(page.locator(".lab-minutes")).toContainText("6");
      await expect(
        page.getByRole("status").filter({ hasText: "Goal reached: pg_wal" }),
      ).toBeVisible();
    });

    for (const width of [1100, 1440])
      await test.step(`${width} px wide, goals, editor and answer are in one view`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await panel.run(
          "SELECT * FROM pg_replication_slots; SELECT * FROM generate_series(1, 500)",
        );
        for (const selector of Object.values(boxes))
          await expect(page.locator(selector)).toBeInViewport({ ratio: 0.95 });
        const goals = await page.locator(boxes.goals).boundingBox();
        const editor = await page.locator(boxes.editor).boundingBox();
        expect((goals?.x ?? 0) + (goals?.width ?? 0)).toBeLessThanOrEqual(editor?.x ?? 0);
        expect(await beyond(page)).toBeLessThanOrEqual(0);
      });

    await test.step("320 px wide, it needs no scrolling to the side", async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await panel.run("SELECT repeat('wide ', 60) AS a, repeat('x', 200) AS b");
      expect(await beyond(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    });

    await test.step("what active means here is said where it is seen", async () => {
      const note = page.getByText("In this page active is f for every slot");
      await panel.run("SELECT slot_name FROM pg_replication_slots");
      await expect(note).toHaveCount(0);
      await panel.run("SELECT slot_name, active FROM pg_replication_slots");
      await expect(note).toBeVisible();
    });

    await test.step("a long answer scrolls below its head, and says what is not shown", async () => {
      await panel.run("SELECT n, n * 2 AS twice FROM generate_series(1, 5000) n");
      const frame = page.getByRole("group", { name: /^Result: 1,/ });
      await expect(page.getByText("(5000 rows, of which 4800 are not shown)")).toBeVisible();
      const { shown, all } = await frame.evaluate((each) => ({
        shown: each.clientHeight,
        all: each.scrollHeight,
      }));
      expect(shown).toBeLessThan(400);
      expect(all).toBeGreaterThan(4000);
      await frame.focus();
      await page.keyboard.press("End");
      await expect(frame.getByRole("cell", { name: "400", exact: true })).toBeInViewport();
      await expect(frame.getByRole("columnheader", { name: "twice" })).toBeInViewport();
    });

    await test.step("statements are answered one by one, up to the error", async () => {
      await panel.run("SELECT NULL AS nothing, '' AS empty; DROP TABLE IF EXISTS public.none");
      await expect(answers.getByRole("cell")).toHaveText(["", ""]);
      await expect(answers.getByText("DROP TABLE", { exact: true })).toBeVisible();
      await expect(status).toHaveText("2 answers: 1 row; DROP TABLE.");
      await panel.run("SELECT 1;\nSELECT *\n  FORM pg_replication_slots;\nSELECT 2; SELECT 3");
      const error = answers.getByRole("group", { name: "Error" });
      await expect(error).toHaveText(
        'ERROR:  syntax error at or near "FORM"\nLINE 2:   FORM pg_replication_slots\n          ^',
      );
      await expect(answers).toContainText("The 2 statements after the error were not run.");
      await expect(status).toHaveText(
        '2 answers: 1 row; ERROR: syntax error at or near "FORM". The 2 statements after the error were not run.',
      );
    });

    await test.step("what the learner has made impossible is told as that, and the lab stays", async () => {
      await panel.run("DROP TABLE public.orders");
      await panel.pass(1);
      await expect(page.getByText("the world stands still")).toBeVisible();
      await expect(page.locator(".lab-goals .lab-mistake").last()).toContainText(
        'PostgreSQL said: relation "public.orders" does not exist',
      );
      await expect(page.getByText("PostgreSQL's program has ended")).toHaveCount(0);
      await panel.run("SELECT 'it still answers' AS said");
      await expect(page.getByRole("cell", { name: "it still answers" })).toBeVisible();
    });
  },
);

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    "they stand below each other in their order, and no table is cut without a word",
    whole,
    async ({ page }) => {
      const panel = await startLab(page, id);
      await panel.run(
        "SELECT slot_name, wal_status, restart_lsn, confirmed_flush_lsn, two_phase FROM pg_replication_slots",
      );
      const tops = await Promise.all(
        [...Object.values(boxes), ".lab-picture"].map(async (selector) => {
          const box = await page.locator(selector).boundingBox();
          return box?.y ?? Number.NaN;
        }),
      );
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      await expect(page.getByText("Scroll the table sideways for its other columns.")).toHaveCount(
        1,
      );
      const slots = page.getByRole("group", { name: "Table: slots and connectors" });
      expect(await slots.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      await expect(page.locator(".lab-keys")).toBeHidden();
    },
  );
});
