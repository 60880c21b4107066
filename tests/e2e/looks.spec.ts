import { bundledBrowser, noBundledBrowser } from "./support/bundled-browser.ts";
import { whole } from "./support/lessons.ts";
import { setTheme } from "./support/looks.ts";
import { expect, test } from "./support/test.ts";

/** A page as it is compared, and what of it the lab or the calendar decides. */
interface View {
  readonly name: string;
  readonly route: string;
  /** What is at the top of the window; the top of the page without it. */
  readonly from?: string;
  readonly varies?: string;
}

const views: readonly View[] = [
  { name: "home", route: "/", varies: ".proof" },
  {
    name: "lesson",
    route: "/course/03-module-3/05-wal-bloat-heartbeat/",
    from: "#why-wal-piles-up",
  },
  { name: "runbook", route: "/runbooks/slot-lost/", from: ".step" },
  { name: "lab", route: "/labs/slot-that-eats-the-disk/" },
  { name: "quiz", route: "/quiz/wal-bloat-heartbeat/" },
  { name: "tool", route: "/tools/wal-budget/" },
];

const launchOptions = await bundledBrowser();
// Said once, and not by each worker.
if (!launchOptions && process.env["TEST_WORKER_INDEX"] === undefined) console.log(noBundledBrowser);
if (launchOptions) test.use({ launchOptions });

for (const width of [1440, 390]) {
  test.describe(`${width} px wide, pages look as they did`, whole, () => {
    test.skip(!launchOptions, noBundledBrowser);
    test.use({
      viewport: { width, height: width === 390 ? 844 : 680 },
      contextOptions: { reducedMotion: "reduce" },
    });

    for (const {
      name,
      route,
      from = "body",
      varies = ".lesson-ran, .record, .ran, footer time",
    } of views) {
      test(name, async ({ page }) => {
        await page.clock.setFixedTime(new Date("2026-11-23T03:00:00Z"));
        await page.goto(route);
        await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
        // Nothing is left out below the window, so that what is scrolled to stays where it is.
        const steady = "* { content-visibility: visible !important }";
        const hidden = `:is(${varies}) { visibility: hidden !important }`;
        await page.addStyleTag({ content: steady + hidden });
        await page.evaluate(() => document.fonts.ready);
        // Whether the sidebar has scrolled to the page that is read depends on the font of that moment.
        await page.evaluate(() => {
          const pane = document.querySelector(".sidebar-pane");
          pane?.scrollTo(0, 0);
          pane?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
        });
        const top = page.locator(from).first();
        await top.evaluate((part) => part.scrollIntoView());
        for (const theme of ["light", "dark"] as const) {
          await setTheme(page, theme);
          await expect(page).toHaveScreenshot(`${name}-${width}-${theme}.png`);
        }
      });
    }
  });
}
