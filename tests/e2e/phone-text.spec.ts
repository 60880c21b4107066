import type { Page } from "@playwright/test";
import { lessons, longestLesson, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** Shows a page whole, also what is far below the first screen. */
async function layOut(page: Page, route: string) {
  await page.goto(route);
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
  await page.evaluate(() => document.fonts.ready);
}

for (const { route } of lessons) {
  const options = route === longestLesson.route ? {} : whole;
  test(`on a phone, names and options of ${route} stay whole`, options, async ({ page }) => {
    await layOut(page, route);
    const broken = await page.locator("main :not(pre) > code").evaluateAll((all) =>
      all.flatMap((code) => {
        const inHead = code.closest("th");
        const words = code.textContent.trim();
        // What is longer than thirty letters may find no room beside a picture or in a list.
        if (inHead || /\s/.test(words) || words.length > 30) return [];
        return code.getClientRects().length > 1 ? [words] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test(`on a phone, no table of prose of ${route} hides a column`, options, async ({ page }) => {
    await layOut(page, route);
    const wide = await page
      .locator(".table-frame:has(> table)")
      .evaluateAll((all) =>
        all.flatMap((frame) =>
          frame.scrollWidth > frame.clientWidth ? [frame.getAttribute("aria-label")] : [],
        ),
      );
    expect(wide).toEqual([]);
  });
}

test("copied from the page, a name has the hyphens that it was written with", async ({ page }) => {
  await page.goto(longestLesson.route);
  const names = await page
    .locator("main :not(pre) > code.w")
    .evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/^[\x21-\x7e…]+$/);
});

test("a row of a wide table says the name of each column, and stays a row for screen readers", async ({
  page,
}) => {
  await page.goto(longestLesson.route);
  const table = page.locator("table.stacked").first();
  const second = table.locator("tbody tr").first().locator(":scope > *").nth(1);
  const head = await table.locator("thead tr > *").nth(1).innerText();
  const label = await second.evaluate((cell) => getComputedStyle(cell, "::before").content);
  expect(label).toContain(head.trim());
  expect(await second.evaluate((cell) => getComputedStyle(cell).display)).toBe("block");
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = nodes.map(({ role }) => String(role?.value));
  expect(roles.filter((role) => role === "columnheader").length).toBeGreaterThan(2);
  expect(roles).toContain("cell");
});
