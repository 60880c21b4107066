import { pitfallsOf } from "../../src/practice/incident-lab/pitfalls.ts";
import { labRoute } from "../../src/practice/incident-lab/lab-path.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { tagOf } from "./support/lessons.ts";
import { startLab } from "./support/lab-panel.ts";
import { storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 90_000 });

for (const lab of labs) {
  const name = `${lab.id}: each wrong solution is refused for its reason, the good one is accepted`;
  test(name, { tag: tagOf(labRoute(lab.id)) }, async ({ page }) => {
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
    await panel.play(lab.solution);
    await expect(page.locator(".lab-solved")).toBeVisible();
    expect(await panel.goals()).toEqual({ reached: lab.goals.length, all: lab.goals.length });
    const progress = async () => (await storedTexts(page))["progress"] ?? "";
    await expect.poll(progress).toMatch(new RegExp(`"labs":\\{"${lab.id}":\\d+\\}`));
  });
}
