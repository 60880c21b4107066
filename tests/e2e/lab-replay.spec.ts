import type { Page } from "@playwright/test";
import { pitfallsOf } from "../../src/practice/incident-lab/pitfalls.ts";
import type { Lab } from "../../src/practice/incident-lab/lab-schema.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { startLab, type LabPanel } from "./support/lab-panel.ts";
import { whole } from "./support/lessons.ts";
import { storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const [first] = labs;
if (!first) throw new Error("There is no lab.");

test.describe.configure({ timeout: 90_000 });

/** Plays the solution; the lab says that it is solved, and that is kept. */
async function solve(page: Page, panel: LabPanel, lab: Lab): Promise<void> {
  await panel.play(lab.solution);
  await expect(page.locator(".lab-solved")).toBeVisible();
  expect(await panel.goals()).toEqual({ reached: lab.goals.length, all: lab.goals.length });
  const progress = async () => (await storedTexts(page))["progress"] ?? "";
  await expect.poll(progress).toMatch(new RegExp(`"labs":\\{"${lab.id}":\\d+\\}`));
}

test(`${first.id}: the good solution is accepted, and that is kept`, whole, async ({ page }) => {
  await solve(page, await startLab(page, first.id), first);
});

// What refuses is the same code as in tests/whole/record-lab.test.ts.
for (const lab of labs) {
  const name = `${lab.id}: each wrong solution is refused for its reason, the good one is accepted`;
  test(name, whole, async ({ page }) => {
    const panel = await startLab(page, lab.id);
    const refusals = page.locator(".lab-goals :is(.lab-mistake, .lab-warning)");
    for (const { id, moves, rejected } of lab.wrong) {
      await test.step(id, async () => {
        await panel.play(moves);
        await expect(page.locator(".lab-solved")).toHaveCount(0);
        const pitfall = pitfallsOf(lab).find((known) => known.id === rejected);
        if (pitfall) {
          await expect(refusals.first()).toContainText(pitfall.text);
        } else {
          const goal = lab.goals.find((known) => known.id === rejected);
          const open = page.locator(".lab-goals .lab-open").filter({ hasText: goal?.text ?? "" });
          await expect(open).toBeVisible();
          await expect(refusals).toHaveCount(0);
        }
        await panel.reset();
      });
    }
    await solve(page, panel, lab);
  });
}
