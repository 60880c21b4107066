import { longestLesson } from "./support/lessons.ts";
import { runbookWith } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";

const withTable = runbookWith(/^-+\+-/m).route;

test.use({ viewport: { width: 320, height: 800 } });

for (const route of [longestLesson.route, withTable]) {
  test(`what scrolls sideways on ${route} is a named stop, and nothing else is`, async ({
    page,
  }) => {
    await page.goto(route);
    const look = () =>
      page.locator("main :is(.table-frame, .diagram-frame, pre)").evaluateAll((frames) =>
        frames.flatMap((frame) => {
          if (!frame.checkVisibility()) return [];
          frame.scrollIntoView({ behavior: "instant" });
          const scrolls = frame.scrollWidth > frame.clientWidth;
          const stop = frame.getAttribute("tabindex") === "0";
          const named = frame.getAttribute("role") && frame.getAttribute("aria-label");
          const right = scrolls ? stop && named : !stop;
          return right ? [] : [`${frame.tagName} ${frame.textContent.trim().slice(0, 40)}`];
        }),
      );
    await expect.poll(look).toEqual([]);
    const count = await page.locator("main pre[tabindex='0']").count();
    expect(count, "outputs that scroll").toBeGreaterThan(0);
  });
}
