import type { Page } from "@playwright/test";
import { expect } from "../e2e/support/test.ts";
import { violations } from "./violations.ts";

const themes = ["light", "dark"] as const;

/** Expects a page to be without violations in both themes. */
export async function expectNone(page: Page) {
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`));
  }
  expect(found).toEqual([]);
}
