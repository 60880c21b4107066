import type { Page } from "@playwright/test";
import { longestLesson, whole } from "./support/lessons.ts";
import { expect, test } from "./support/test.ts";

// The first paint does without what is far below the window (src/styles/prose.css), and it is laid
// out soon after. Readers must not notice: these hold what they do with text that they do not see.

const { route, sections } = longestLesson;

/** Sections near and far. */
const chosen = [1, 5, 9, 13, 17]
  .flatMap((place) => sections[place] ?? [])
  .concat(sections.at(-3) ?? []);

const windows = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1280, height: 900 },
];

/** How many elements of a lesson's text are laid out; experiments are not printed, so they do not count. */
const laidOut = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll(".sl-markdown-content > :not(.lab-only):has(> *)")];
    const visible = ({ firstElementChild }: Element) =>
      firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
    const size = (of: readonly Element[]) =>
      of.reduce((sum, part) => sum + part.querySelectorAll("*").length, 0);
    return { all: size(parts), now: size(parts.filter(visible)) };
  });

/** Holds the font back, and with it the end of loading, before which nothing more is laid out. */
async function holdFont(page: Page) {
  const held = Promise.withResolvers<undefined>();
  await page.route("**/*.woff2", async (request) => {
    await held.promise;
    await request.continue();
  });
  return () => held.resolve(undefined);
}

const allLaidOut = (page: Page) =>
  expect
    .poll(async () => {
      const { all, now } = await laidOut(page);
      return all - now;
    })
    .toBe(0);

/** Waits until nothing moves any more: near parts are laid out, and the font has come. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let last = -1; last !== scrollY;) {
      last = scrollY;
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    }
  });
}

/** How far below the bars at the top of the window a heading stands, in CSS pixels. */
const belowBars = (page: Page, id: string) =>
  page.evaluate((id) => {
    const bars = [...document.querySelectorAll("header.header, .contents-bar")];
    const bottom = Math.max(...bars.map((bar) => bar.getBoundingClientRect().bottom));
    return (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) - bottom;
  }, id);

test("the first paint does without most of a long lesson; all of it follows", async ({ page }) => {
  const release = await holdFont(page);
  await page.goto(route, { waitUntil: "domcontentloaded" });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const { all, now } = await laidOut(page);
  expect(now).toBeLessThan(all / 2);
  release();
  await allLaidOut(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing is left out, because nothing would bring it", async ({ page }) => {
    await page.goto(route);
    const { all, now } = await laidOut(page);
    expect(now).toBe(all);
  });
});

for (const { name, ...viewport } of windows) {
  test.describe(`on a ${name}`, { tag: name === "phone" ? [] : whole.tag }, () => {
    test.use({ viewport });

    test("an address with the anchor of a section leads below the bars", async ({ page }) => {
      for (const id of chosen) {
        // Of an address on the same page only the fragment would change.
        await page.goto("about:blank");
        await page.goto(`${route}#${id}`);
        await settled(page);
        const place = await belowBars(page, id);
        expect.soft(place, id).toBeGreaterThanOrEqual(0);
        expect.soft(place, id).toBeLessThan(60);
      }
    });

    test(
      "links from section to section lead below the bars, down and up",
      whole,
      async ({ page }) => {
        await page.goto(route);
        for (const id of [...chosen, ...chosen.toReversed()]) {
          await page.evaluate((hash) => (location.hash = hash), `#${id}`);
          await settled(page);
          const place = await belowBars(page, id);
          expect.soft(place, id).toBeGreaterThanOrEqual(0);
          expect.soft(place, id).toBeLessThan(60);
        }
      },
    );

    test("nothing moves by itself while a reader rushes down and up", whole, async ({ page }) => {
      await page.goto(route, { waitUntil: "domcontentloaded" });
      const shift = await page.evaluate(async () => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift" });
        const end = document.documentElement.scrollHeight;
        for (const by of [700, -700, 2500, -2500]) {
          for (let way = 0; way < end * 2; way += Math.abs(by)) {
            scrollBy({ top: by, behavior: "instant" });
            await new Promise(requestAnimationFrame);
          }
        }
        return sum;
      });
      expect(shift).toBeLessThan(0.01);
    });
  });
}

/** Some words of the last paragraph of the text. */
const lastWords = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll(".sl-markdown-content > p")];
    const text = texts.at(-1)?.textContent.replaceAll(/\s+/g, " ") ?? "";
    return /\w+(?: \w+){3}/.exec(text)?.[0] ?? "";
  });

test("search in the page reaches what is left out", async ({ page }) => {
  const release = await holdFont(page);
  await page.goto(route, { waitUntil: "domcontentloaded" });
  // Browsers search what is `auto`, not what is `hidden`: https://www.w3.org/TR/css-contain-2/#cv-a11y
  const kinds = await page.evaluate(() => {
    const parts = [...document.querySelectorAll(".sl-markdown-content > *")];
    return [...new Set(parts.map((part) => getComputedStyle(part).contentVisibility))].sort();
  });
  expect(kinds).toEqual(["auto", "visible"]);
  release();
});

test("screen readers are told what is far below", async ({ page }) => {
  await page.goto(route);
  await allLaidOut(page);
  const words = await lastWords(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const names = nodes.map(({ name }) => String(name?.value ?? ""));
  const told = names.filter((name) => name.replaceAll(/\s+/g, " ").includes(words));
  expect(told).not.toEqual([]);
});

test("on paper everything is laid out, also before all of it is on screen", async ({ page }) => {
  const release = await holdFont(page);
  await page.goto(route, { waitUntil: "domcontentloaded" });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const { all, now } = await laidOut(page);
  expect(now).toBe(all);
  release();
});
