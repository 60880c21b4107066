import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules a page is held to: WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds in a page as it is now, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(tags).setLegacyMode(true);
  // Without frames, the page itself can judge all rules (legacy mode), much faster.
  // Of all that axe could tell of the thousands of elements without a fault, one is enough.
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = failureSummary?.split("\n").slice(1).join(";").replace(/\s+/g, " ") ?? "";
      return `${id} (${help}): ${target.join(" ")} ${summary}`;
    }),
  );
}

/** What axe finds in a page in the light and in the dark theme. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`));
  }
  return found;
}
