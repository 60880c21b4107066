import { expect, type Locator, type Page } from "@playwright/test";
import { labRoute } from "../../../src/practice/incident-lab/lab-path.ts";
import type { Move } from "../../../src/practice/incident-lab/lab-schema.ts";

/** The panel of a lab that runs, as a learner uses it. */
export interface LabPanel {
  /** The goals that are marked as reached, and all there are. */
  readonly goals: () => Promise<{ reached: number; all: number }>;
  /** Writes SQL into the editor and runs it. */
  readonly run: (sql: string) => Promise<void>;
  /** Lets minutes pass by the button. */
  readonly pass: (minutes: number) => Promise<void>;
  readonly play: (moves: readonly Move[]) => Promise<void>;
  readonly reset: () => Promise<void>;
}

const clock = (page: Page) => page.getByRole("group", { name: "Time" });

/** The minute that the panel shows. */
async function minuteOf(page: Page): Promise<number> {
  const text = await clock(page).textContent();
  return Number(/Minute (\d+)/.exec(text ?? "")?.[1]);
}

/** Time waits for the first statement: it is set going and stopped, so that it does not begin by itself. */
async function stopTime(page: Page): Promise<void> {
  await clock(page).getByRole("button", { name: "Let time run" }).click();
  await clock(page).getByRole("button", { name: "Stop the time" }).click();
  await expect(clock(page)).toContainText("Time stands still.");
}

/**
 * Opens the page of a lab, presses the button and stops the time.
 * @param address of the page; that at the root when left out
 */
export async function startLab(page: Page, id: string, address = labRoute(id)): Promise<LabPanel> {
  await page.goto(address);
  return openLab(page, page.getByRole("button", { name: "Start the lab" }));
}

/**
 * Presses a button that starts the lab of the open page, and stops the time.
 * @param button "Start the lab", or "Try again"
 */
export async function openLab(page: Page, button: Locator): Promise<LabPanel> {
  await button.click();
  await expect(clock(page)).toBeVisible({ timeout: 40_000 });
  await stopTime(page);
  let runs = 0;
  const run: LabPanel["run"] = async (sql) => {
    const editor = page.getByRole("textbox", { name: "SQL", exact: true });
    await editor.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(sql);
    // With nothing selected, all of it is run.
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.press("ControlOrMeta+Enter");
    runs += 1;
    await expect(page.getByText(`Run ${runs}, minute`)).toBeVisible();
  };
  const pass: LabPanel["pass"] = async (minutes) => {
    for (let passed = 0; passed < minutes; passed++) {
      if (await page.getByText("PostgreSQL is down.").isVisible()) return;
      const minute = await minuteOf(page);
      await clock(page).getByRole("button", { name: "One minute" }).click();
      await expect(clock(page)).toContainText(`Minute ${minute + 1}.`);
    }
  };
  return {
    run,
    pass,
    goals: async () => {
      const marks = await page.locator(".lab-goals .lab-mark").allTextContents();
      return { reached: marks.filter((mark) => mark === "Reached").length, all: marks.length };
    },
    play: async (moves) => {
      for (const move of moves) {
        if (await page.getByText("PostgreSQL is down.").isVisible()) break;
        await ("sql" in move ? run(move.sql) : pass(move.minutes));
      }
    },
    reset: async () => {
      await clock(page).getByRole("button", { name: "Reset the lab" }).click();
      if (runs > 0) await clock(page).getByRole("button", { name: "Yes, begin anew" }).click();
      await expect(
        page.getByRole("status").filter({ hasText: "The lab is as it was." }),
      ).toBeVisible({ timeout: 20_000 });
      runs = 0;
      await stopTime(page);
    },
  };
}
