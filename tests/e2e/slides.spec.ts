import type { Page } from "@playwright/test";
import { lessons, longestLesson, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

const routeOf = (id: string) => `/slides/${id}/`;
const route = routeOf(longestLesson.id);
const shown = (page: Page) => page.locator(".slides > section.present");
const place = (page: Page) => page.evaluate(() => location.hash);

async function openDeck(page: Page, address = route) {
  await page.goto(address);
  await expect(page.locator(".reveal.ready")).toBeVisible();
}

for (const { id, title, fences, route: lesson } of lessons) {
  const options = lesson === longestLesson.route ? {} : whole;
  test(
    `${lesson} has slides with its diagrams, and nothing of one is cut off`,
    options,
    async ({ page }) => {
      await openDeck(page, routeOf(id));
      await expect(shown(page).getByRole("heading", { level: 1 })).toHaveText(title);
      const count = await page.locator(".slides > section").count();
      expect(count).toBeGreaterThan(10);
      const drawn = fences.filter(({ language }) => language === "mermaid").length;
      await expect(page.locator(".slide-diagram svg")).toHaveCount(drawn);
      for (let index = 0; index < count; index += 1) {
        const cut = await shown(page).evaluate(({ scrollWidth, scrollHeight, textContent }) =>
          scrollWidth > 1280 || scrollHeight > 720 ? textContent.slice(0, 80) : "",
        );
        expect(cut, `slide ${index + 1}`).toBe("");
        await page.keyboard.press("ArrowRight");
      }
    },
  );
}

test(
  "the presenter's window has what to say, and both windows stay at one slide",
  whole,
  async ({ page, context }) => {
    await openDeck(page);
    const [presenter] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    const panel = presenter.getByRole("complementary", { name: "Presenter" });
    await expect(panel).toContainText(/^1 of \d+ · \d+:\d\d/);
    const next = await panel.getByRole("heading").textContent();
    await page.keyboard.press("ArrowRight");
    await expect(panel).toContainText("2 of");
    const heading = await shown(page).getByRole("heading").textContent();
    expect(next).toBe(`Next: ${heading ?? ""}`);
    await expect(panel.locator("[data-notes] p").first()).not.toBeEmpty();
    for (let times = 0; times < 5; times += 1) await presenter.keyboard.press("ArrowRight");
    await expect.poll(() => place(page)).toBe("#/6");
    await expect(panel).toContainText("7 of");
    await expect(page.getByRole("complementary", { name: "Presenter" })).toBeHidden();
  },
);

test("slides print one to a page, light also from a dark screen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openDeck(page, `${route}?print-pdf`);
  const count = await page.locator(".pdf-page").count();
  expect(count).toBeGreaterThan(10);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("on a phone held upright slides are one text in its own size; turned, they are a deck at that slide", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(route);
  const slides = page.locator("main .slide");
  const sizes = await slides.evaluateAll((all) =>
    all.map((slide) => {
      const body = slide.querySelector(".slide-body");
      const drawn = body ? parseFloat(getComputedStyle(body).fontSize) : 16;
      return { shown: slide.checkVisibility(), drawn, width: slide.getBoundingClientRect().width };
    }),
  );
  expect(sizes.filter(({ shown, drawn, width }) => !shown || drawn < 16 || width > 390)).toEqual(
    [],
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expect(page.locator(".slide-turn")).toBeVisible();
  await slides.nth(7).evaluate((slide) => {
    slide.scrollIntoView();
    const twoFrames = (done: () => void) =>
      requestAnimationFrame(() => requestAnimationFrame(done));
    return new Promise<void>(twoFrames);
  });
  const heading = await slides.nth(7).getByRole("heading").textContent();
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(page.locator(".reveal.ready")).toBeVisible();
  await expect(shown(page).getByRole("heading")).toHaveText(heading ?? "");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator(".reveal")).toHaveCount(0);
  await expect(slides.nth(7)).toBeInViewport();
});

test("plain print of a deck on A4 cuts no diagram", async ({ page }) => {
  await openDeck(page);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1047 });
  const sizes = await page.locator(".diagram-picture").evaluateAll((all) =>
    all.map((picture) => {
      const { right, height } = picture.getBoundingClientRect();
      return { fits: right <= 718 && height < 700, isDrawn: height > 100 };
    }),
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual({ fits: true, isDrawn: true });
});

test("the instructors' page leads to all slides", async ({ page }) => {
  await page.goto("/instructors/");
  const links = page.getByRole("region", { name: "Slides" }).getByRole("link");
  await expect(links).toHaveText(lessons.map(({ title }) => title));
  await links.first().click();
  await expect(page.locator(".reveal.ready")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("slides are one page, with what to say below each", async ({ page }) => {
    await page.goto(route);
    const slides = page.locator("main section");
    const hidden = await slides.evaluateAll((all) =>
      all.filter((slide) => !slide.checkVisibility() || slide.getBoundingClientRect().height < 20),
    );
    expect(hidden).toEqual([]);
    await expect(page.locator(".notes").first()).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });

  for (const { id } of lessons) {
    test(`slides of ${id} do not scroll sideways on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(routeOf(id));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
    });
  }
});
