import type { Page } from "@playwright/test";
import { whole } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { violationsInBothThemes } from "./violations.ts";

const startLostSlot = "Fault injected, start the clock: Lost slot";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

interface State {
  readonly tool: string;
  readonly name: string;
  /** Stands for the other states of its tool in `npm test`. */
  readonly stands?: true;
  readonly reach: (page: Page) => Promise<void>;
}

/** What a tool can look like besides its beginning, which is tested with all other pages. */
const states: readonly State[] = [
  {
    tool: "wal-budget",
    name: "with mistakes",
    stands: true,
    reach: async (page) => {
      await page.getByLabel("Size of the disk").fill("much");
      await expect(page.getByText("Correct the marked fields")).toBeVisible();
    },
  },
  {
    tool: "wal-budget",
    name: "with a disk that is too small",
    reach: async (page) => {
      await page.getByLabel("Size of the disk").fill("40 GB");
      await page.getByLabel("Page this long before").fill("9 h");
      await expect(page.locator(".verdict-no")).toHaveCount(2);
    },
  },
  {
    tool: "scaling-decision",
    name: "on the way",
    reach: async (page) => {
      await press(page, "No");
      await press(page, "Yes");
      await expect(page.getByRole("list", { name: "Your answers" })).toBeVisible();
    },
  },
  {
    tool: "scaling-decision",
    name: "at an advice",
    stands: true,
    reach: async (page) => {
      await press(page, "Yes");
      await expect(page.getByRole("group", { name: "Decision record" })).toBeVisible();
    },
  },
  {
    tool: "runbook-builder",
    // The text of each is looked at on its own page.
    name: "with five runbooks",
    reach: async (page) => {
      const boxes = (await page.getByRole("checkbox").all()).slice(0, 5);
      for (const box of boxes) await box.check();
      await expect(page.getByRole("article")).toHaveCount(5);
    },
  },
  {
    tool: "dr-drill",
    name: "with a mistake in the plan",
    reach: async (page) => {
      await page.getByRole("textbox", { name: "RTO" }).fill("soon");
      await expect(page.getByText("Write a number of minutes.")).toBeVisible();
    },
  },
  {
    tool: "dr-drill",
    name: "running, with a gap and a log",
    stands: true,
    reach: async (page) => {
      await press(page, startLostSlot);
      await press(page, "T1: alert seen, now");
      await page.getByRole("textbox", { name: "What happened" }).fill("alert seen");
      await press(page, "Add a note");
      await page.getByRole("radio", { name: /^A gap/ }).check();
      await page.getByRole("textbox", { name: "The gap ends (UTC)" }).fill("later");
      await expect(page.getByText("Write date and time in UTC")).toBeVisible();
    },
  },
  {
    tool: "dr-drill",
    name: "without a scenario",
    reach: async (page) => {
      await page.getByRole("checkbox", { name: /^Lost slot/ }).uncheck();
      await expect(page.getByText("Choose at least one scenario.")).toBeVisible();
    },
  },
  {
    tool: "dr-drill",
    name: "with two scenarios, after a file that is no drill",
    reach: async (page) => {
      await page.getByRole("checkbox", { name: /^Orphan/ }).check();
      await press(page, startLostSlot);
      await expect(page.getByRole("heading", { name: "Scenarios of this drill" })).toBeVisible();
      const file = { name: "notes.json", mimeType: "application/json", buffer: Buffer.from("[]") };
      await page.getByLabel("Add drills from a JSON file").setInputFiles(file);
      await expect(page.getByText("“notes.json” holds no drill")).toBeVisible();
    },
  },
  {
    tool: "dr-drill",
    name: "over, beside another one",
    reach: async (page) => {
      await press(page, startLostSlot);
      await press(page, "Plan another drill");
      await press(page, startLostSlot);
      for (let point = 1; point <= 5; point++) {
        await page.getByRole("button", { name: new RegExp(`^T${point}: `) }).click();
      }
      await expect(page.getByText("All points are reached")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Other drills" })).toBeVisible();
    },
  },
];

for (const width of [390, 1440]) {
  test.describe(
    `${width} px wide, in both themes, axe finds nothing`,
    width === 390 ? {} : whole,
    () => {
      test.use({ viewport: { width, height: 900 } });

      for (const { tool, name, stands, reach } of states) {
        test(`in ${tool} ${name}`, stands ? {} : whole, async ({ page }) => {
          // All runbooks in one page are twenty thousand elements.
          test.setTimeout(120_000);
          await page.goto(`/tools/${tool}/`);
          await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
          await reach(page);
          expect(await violationsInBothThemes(page)).toEqual([]);
        });
      }
    },
  );
}
