import type { Page } from "@playwright/test";
import { labOnlyHeading } from "../../src/text/code-blocks/lab-only.ts";
import { isLabOnly, isRun } from "../../src/text/fences/attributes.ts";
import { onlyLooks } from "../../src/text/fences/effects.ts";
import { defaultValues, fillPlaceholders } from "../../src/text/fences/placeholders.ts";
import { symptoms } from "../unit/runbooks/symptoms/first-block.ts";
import { lessons, tagOf, whole } from "./support/lessons.ts";
import { namesText, storeBefore } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const heading = /^On a lab only(?:, causes the fault)?: \S/;
const own = { slot: "payments_cdc", connector: "payments-cdc", "connect-url": "https://c.prod:1" };

/** The experiments of a page. */
const experiments = (page: Page) => page.locator("main details.lab-only");

const withExperiments = lessons.flatMap(({ route, fences }) => {
  const commands = fences.filter((fence) => isLabOnly(fence) && fence.language !== "text");
  return commands.length > 0 ? [{ route, commands }] : [];
});
const [first] = withExperiments;
if (!first) throw new Error("The tests of experiments need a lesson with one.");

test("every lesson that runs commands shows where it experiments", () => {
  const running = lessons.filter(({ fences }) => fences.some(isRun));
  expect(withExperiments.map(({ route }) => route)).toEqual(running.map(({ route }) => route));
  expect(running.length).toBeGreaterThan(5);
});

for (const { route, commands } of withExperiments) {
  const title = `on ${route} experiments are folded, say so, and keep the course's names`;
  test(title, { tag: tagOf(route) }, async ({ page }) => {
    await storeBefore(page, "names", namesText("production", own));
    await page.goto(route);
    await expect(page.locator("html")).toHaveAttribute("data-names", "production");
    const all = experiments(page);
    await expect(all).toHaveCount(commands.length);
    for (const [index, command] of commands.entries()) {
      const { value, file, at } = command;
      const experiment = all.nth(index);
      await expect(experiment.locator("summary")).toHaveText(labOnlyHeading(command));
      await expect(experiment, `${file}:${at.line}`).not.toHaveAttribute("open");
      const lines = await experiment
        .locator(".expressive-code")
        .first()
        .locator(".ec-line .code")
        .allTextContents();
      const code = lines.map((line) => line.replace("\n", "")).join("\n");
      expect(code).toBe(fillPlaceholders(value, defaultValues));
    }
    await expect(all.locator("button")).toHaveCount(0);
    await expect(all.locator("var")).toHaveCount(0);
  });
}

test("the first thing to copy below each symptom only looks", whole, async ({ page }) => {
  let open = "";
  for (const { from, to } of symptoms) {
    const [route = "", anchor] = to.split("#");
    if (route !== open) await page.goto(route);
    open = route;
    const code = await page.evaluate(
      (anchor) => {
        const start = document.getElementById(anchor);
        const after = (element: Element) =>
          start !== null &&
          (start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
        const button = [...document.querySelectorAll("main .copy button")].find(after);
        const lines = button?.closest("figure")?.querySelectorAll(".ec-line .code");
        return start && [...(lines ?? [])].map((line) => line.textContent).join("\n");
      },
      // A runbook is read from its title on.
      anchor ?? "_top",
    );
    const what = `“${from}” on ${to}`;
    expect.soft(code, `the section exists: ${what}`).not.toBeNull();
    expect.soft(onlyLooks(code ?? ""), `${what}:\n${code ?? ""}`).toBe(true);
  }
});

test("in forced colors an experiment still has its words and its border", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(first.route);
  const experiment = experiments(page).first();
  await expect(experiment.getByText(heading)).toBeVisible();
  expect(await experiment.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe("dashed");
});

test("an experiment opens by key, and its output with it", async ({ page }) => {
  await page.goto(first.route);
  const experiment = experiments(page).first();
  await experiment.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(experiment.locator("pre").first()).toBeVisible();
  await expect(experiment.locator("pre").last()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an experiment is folded, and opens by a click", async ({ page }) => {
    await page.goto(first.route);
    const experiment = experiments(page).first();
    await expect(experiment.locator("pre").first()).toBeHidden();
    await experiment.getByText(heading).click();
    await expect(experiment.locator("pre").first()).toBeVisible();
  });
});
