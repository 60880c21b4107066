import type { Page } from "@playwright/test";
import { lessons, longestLesson, tagOf } from "./support/lessons.ts";
import { filled, readPdf } from "./support/pdf-pages.ts";
import { firstQuiz } from "./support/quizzes.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { diagramColors, lightness, pageLightness } from "./support/looks.ts";
import { expect, test } from "./support/test.ts";

// As wide as what A4 leaves between its margins.
test.use({ colorScheme: "dark", viewport: { width: 718, height: 1047 } });

const margin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };

async function openPrinted(page: Page, route = longestLesson.route) {
  await page.emulateMedia({ media: "screen" });
  await page.goto(route);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
}

test("the longest lesson can be printed", async ({ page }) => {
  await page.goto(longestLesson.route);
  const pdf = await page.pdf({ format: "A4", margin });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(15);
  expect(pages).toBeLessThan(80);
});

test("what only steers the screen is not printed", async ({ page }) => {
  await openPrinted(page);
  await expect(page.locator("header.header")).toBeHidden();
  for (const name of ["Main", "On this page"]) {
    await expect(page.getByRole("navigation", { name })).toHaveCount(0);
  }
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.locator("a[rel=next], a[rel=prev]").locator("visible=true")).toHaveCount(0);
});

test("what is folded on the screen is printed, experiments as such", async ({ page }) => {
  await openPrinted(page);
  const experiments = page.locator("main .lab-only");
  const marks = experiments.getByText(/^On a lab only(?:, causes the fault)?:/);
  expect(await experiments.count()).toBeGreaterThan(0);
  await expect(marks.locator("visible=true")).toHaveCount(await experiments.count());
  const borders = await experiments.evaluateAll((parts) =>
    parts.map((part) => getComputedStyle(part).borderTopStyle),
  );
  expect(new Set(borders)).toEqual(new Set(["dashed"]));
  const hidden = await page.locator("main details > :not(summary)").evaluateAll((parts) => {
    const isHidden = (part: Element) => {
      const { height, bottom } = part.getBoundingClientRect();
      const end = part.parentElement?.getBoundingClientRect().bottom ?? 0;
      return height === 0 || bottom > end + 1 || !part.checkVisibility();
    };
    return parts.filter(isHidden).map((part) => part.outerHTML.slice(0, 80));
  });
  expect(hidden).toEqual([]);
});

test("links to other sites are printed with their addresses, links on the page without", async ({
  page,
}) => {
  await openPrinted(page);
  const after = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((links) =>
        links.map((link) => [
          getComputedStyle(link, "::after").content,
          link.getAttribute("href") ?? "",
        ]),
      );
  const remote = await after('.sl-markdown-content a[href^="http"]');
  expect(remote.length).toBeGreaterThan(3);
  for (const [content, href] of remote) expect(content).toContain(href);
  for (const [content] of await after('.sl-markdown-content a[href^="#"]')) {
    expect(content).toMatch(/^(none|normal|"")$/);
  }
});

test("paper is light also when the screen is dark", async ({ page }) => {
  await openPrinted(page);
  const { paper, ink } = await pageLightness(page);
  expect(paper).toBeGreaterThan(0.9);
  expect(ink).toBeLessThan(0.3);
  const [text = ""] = await diagramColors(page.locator(".diagram-picture svg").first());
  expect(lightness(text)).toBeLessThan(0.3);
});

for (const { route } of lessons) {
  const title = `diagrams, tables and commands of steps are printed whole on ${route}`;
  test(title, { tag: tagOf(route) }, async ({ page }) => {
    await openPrinted(page, route);
    const cut = await page
      .locator("main :is(.diagram-picture svg, .table-frame, .expressive-code pre)")
      .evaluateAll((parts) => {
        const isCut = (part: Element) => {
          const { width, right } = part.getBoundingClientRect();
          return width === 0 || right > innerWidth || part.scrollWidth > part.clientWidth;
        };
        return parts.filter(isCut).map((part) => part.outerHTML.slice(0, 80));
      });
    expect(cut).toEqual([]);
  });
}

for (const [what, route, withKey] of [
  ["a lesson", longestLesson.route, false],
  ["a runbook", runbookRoutes[0] ?? "", false],
  ["a question sheet", firstQuiz.route, false],
  ["a question sheet with its answers", firstQuiz.route, true],
] as const) {
  test(`no printed page of ${what} is half empty, but for the last one`, async ({ page }) => {
    await page.goto(route);
    if (withKey) await page.getByLabel("Print the answers and their reasons too").check();
    const pdf = await readPdf(await page.pdf({ format: "A4", margin }));
    const fills = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, index) => filled(pdf, index + 1)),
    );
    expect(fills.slice(0, -1).filter((fill) => fill < 0.5)).toEqual([]);
    expect(fills.at(-1)).toBeGreaterThan(0);
  });
}
