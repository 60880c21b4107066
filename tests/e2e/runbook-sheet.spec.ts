import type { Page } from "@playwright/test";
import { tagOf } from "./support/lessons.ts";
import { runbookRoutes, runbookWith } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";

const followed = runbookWith(/^## /m);
const withVariants = runbookWith(/<On platform="(?:self-managed )?rds/);

const boxes = (page: Page) => page.getByRole("checkbox", { name: /^Done: / });
const on = (page: Page, platform: string) => page.locator(`.on[data-platform~="${platform}"]`);

/** How many outputs are wider than their frames, but do not say that they scroll. */
const silentOutputs = (page: Page) =>
  page.locator(".step .output pre:visible").evaluateAll(
    (all) =>
      all.filter((pre) => {
        const header = pre.parentElement?.querySelector(".header") ?? pre;
        const { content } = getComputedStyle(header, "::after");
        return pre.scrollWidth > pre.clientWidth && !content.includes("scroll");
      }).length,
  );

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const route of runbookRoutes) {
    const title = `the text of commands is readable, and wide output says that it scrolls: ${route}`;
    test(title, { tag: tagOf(route) }, async ({ page }) => {
      await page.goto(route);
      const sizes = await page
        .locator(".step pre code")
        .evaluateAll((all) =>
          all.map((code) => Number.parseFloat(getComputedStyle(code).fontSize)),
        );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
      // An observer says so in the first frame after the page has loaded.
      await expect.poll(() => silentOutputs(page)).toBe(0);
    });
  }

  test("the first column of an output stays while it scrolls", async ({ page }) => {
    await page.goto(runbookWith(/-\+-{50}|(?:-+\+){4}/).route);
    const wide = page.locator(".scrolls:visible pre").first();
    await wide.evaluate((pre) => (pre.scrollLeft = pre.scrollWidth));
    const [cell, frame] = await Promise.all([
      wide.locator(".first-column").first().boundingBox(),
      wide.boundingBox(),
    ]);
    expect(cell?.x).toBeGreaterThanOrEqual((frame?.x ?? Infinity) - 1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a runbook is complete: steps, all variants by their names, other outputs", async ({
    page,
  }) => {
    await page.goto(withVariants.route);
    for (const variant of await page.locator(".on").all()) {
      await expect(variant).toBeVisible();
      await expect(variant.locator(".on-name")).toHaveText(/^\s*On \S/);
    }
    const details = page.locator("details.otherwise").first();
    await details.locator("summary").click();
    await expect(details.locator(".go").first()).toBeVisible();
    for (const role of ["checkbox", "combobox", "button", "timer"] as const)
      await expect(page.getByRole("main").getByRole(role)).toHaveCount(0);
  });
});

test.describe("on paper", () => {
  // As wide as what A4 leaves between its margins.
  test.use({ viewport: { width: 718, height: 1047 } });

  test("each step has a box and room for a time, and nothing that only steers the screen", async ({
    page,
  }) => {
    await page.goto(withVariants.route);
    await page.emulateMedia({ media: "print" });
    const steps = await page.locator("section.step").count();
    await expect(page.locator(".step-paper:visible")).toHaveCount(steps);
    await expect(page.locator(".step-paper").first()).toHaveText(/☐ at _+ by _+/);
    for (const role of ["button", "combobox", "checkbox", "banner"] as const)
      await expect(page.getByRole(role)).toHaveCount(0);
    await expect(page.getByText(/^This page: http/)).toBeVisible();
  });

  test("a step that was done prints when, instead of the room for it", async ({ page }) => {
    await page.goto(followed.route);
    await boxes(page).first().check();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".step-paper").first()).toBeHidden();
    await expect(page.locator(".step-done").first()).toBeVisible();
  });

  test("only the chosen variants are printed, and all outputs are whole", async ({ page }) => {
    await page.goto(`${withVariants.route}?platform=rds`);
    await page.emulateMedia({ media: "print" });
    await expect(on(page, "rds").first()).toBeVisible();
    for (const other of await page.locator(".on[data-platform='self-managed']").all())
      await expect(other).toBeHidden();
    const cut = await page.locator("main .step pre").evaluateAll((all) =>
      all.flatMap((pre) => {
        const { right } = pre.getBoundingClientRect();
        const isCut = right > innerWidth || pre.scrollWidth > pre.clientWidth;
        return isCut ? [pre.textContent] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  test("it is a sheet of few pages", async ({ page }) => {
    await page.goto(followed.route);
    const pdf = await page.pdf({ format: "A4" });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(16);
  });
});
