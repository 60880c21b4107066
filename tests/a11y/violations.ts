import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { setTheme } from "../e2e/support/looks.ts";

/** The rules a page is held to: WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Those of them that look at colors. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds in a page as it is now, one line for each element.
 * @param rules which ones; colors that are forced are the reader's own, and axe sees the page's
 * @param part selector of the part that is looked at; the whole page when left out
 */
export async function violations(
  page: Page,
  rules: "all" | "colors" | "but colors" = "all",
  part?: string,
): Promise<string[]> {
  // Without frames, the page itself can judge all rules (legacy mode), much faster.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (part !== undefined) axe.include(part);
  const held = rules === "colors" ? axe.withRules(colorRules) : axe.withTags(tags);
  // Of all that axe could tell of the thousands of elements without a fault, one is enough.
  held.options({ resultTypes: ["violations"] });
  if (rules === "but colors") held.disableRules(colorRules);
  const { violations } = await held.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = failureSummary?.split("\n").slice(1).join(";").replace(/\s+/g, " ") ?? "";
      return `${id} (${help}): ${target.join(" ")} ${summary}`;
    }),
  );
}

/** Where each element of a page stands, how large it is, and whether it is seen. */
function shape(page: Page, part = "html"): Promise<string> {
  return page.evaluate(
    (part) =>
      Array.from(document.querySelectorAll(`:is(${part}), :is(${part}) *`), (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return [x, y, width, height, seen].join();
      }).join("\n"),
    part,
  );
}

/**
 * What axe finds in a page in the light and in the dark theme. Where nothing but colors differs between
 * them, the dark one is held to the rules on colors only.
 * @param part selector of the part that is looked at; the whole page when left out
 */
export async function violationsInBothThemes(page: Page, part?: string): Promise<string[]> {
  await setTheme(page, "light");
  const light = await shape(page, part);
  const found = await violations(page, "all", part);
  await setTheme(page, "dark");
  const same = (await shape(page, part)) === light;
  const dark = await violations(page, same ? "colors" : "all", part);
  return [...found.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}
