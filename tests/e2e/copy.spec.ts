import type { Page } from "@playwright/test";
import { isLabOnly } from "../../src/text/fences/attributes.ts";
import { defaultValues, fillPlaceholders } from "../../src/text/fences/placeholders.ts";
import { lessons, tagOfKind } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const blocks = (page: Page) => page.locator("main .expressive-code");

for (const { route, fences } of lessons) {
  const shown = fences.filter(({ language, meta }) => language !== "mermaid" && meta !== "notes");

  const title = `on ${route} each button copies exactly its block; output and experiments have none`;
  test(title, { tag: tagOfKind(route) }, async ({ page }) => {
    await page.goto(route);
    await expect(blocks(page)).toHaveCount(shown.length);
    for (const [index, fence] of shown.entries()) {
      // Not by its role: some blocks are in details that are closed.
      const button = blocks(page).nth(index).locator("button");
      if (fence.language === "text" || isLabOnly(fence)) {
        await expect(button, `${fence.file}:${fence.at.line} is not to be copied`).toHaveCount(0);
        continue;
      }
      await button.dispatchEvent("click");
      const wanted = fillPlaceholders(fence.value, defaultValues);
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()), {
          message: `${fence.file}:${fence.at.line}`,
        })
        .toBe(wanted);
    }
  });
}

test("the copy button is reached by keys and says what it has copied", async ({ page }) => {
  await page.goto(lessons[0]?.route ?? "");
  const block = blocks(page)
    .filter({ has: page.getByRole("button") })
    .first();
  await block.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(block.getByText(/^Copied (?:the line|\d+ lines)$/)).toBeVisible();
});
