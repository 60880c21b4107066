import type { Page } from "@playwright/test";
import { longestLesson, routes, slideRoutes, tagOfKind, whole } from "../e2e/support/lessons.ts";
import { expect, test } from "../e2e/support/test.ts";
import { namesText, storeBefore } from "../e2e/support/store.ts";
import { violationsInBothThemes } from "./violations.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

for (const viewport of [phone, desktop]) {
  test.describe(`${viewport.width} px wide, in both themes, axe finds nothing`, () => {
    test.use({ viewport });
    test.describe.configure({ timeout: 90_000 });

    for (const route of [...routes, ...slideRoutes]) {
      const { tag } = viewport === phone ? { tag: tagOfKind(route) } : whole;
      test(`on ${route}`, { tag }, async ({ page }) => {
        await page.goto(route);
        await page.locator("main details").evaluateAll((parts) => {
          for (const part of parts) part.setAttribute("open", "");
        });
        expect(await violationsInBothThemes(page)).toEqual([]);
      });
    }
  });

  test.describe(`${viewport.width} px wide, in both themes, axe finds nothing`, () => {
    test.use({ viewport });
    test.describe.configure({ timeout: 90_000 });

    for (const set of ["staging", "production"] as const) {
      // Production takes more away: it stands for both.
      const { tag } = set === "staging" || viewport === desktop ? whole : { tag: [] };
      test(`with ${set} names on a lesson`, { tag }, async ({ page }) => {
        await storeBefore(
          page,
          "names",
          namesText(set, { slot: "live_orders", database: "Shop$2" }),
        );
        await page.goto(longestLesson.route);
        await expect(page.locator("html")).toHaveAttribute("data-names", set);
        expect(await violationsInBothThemes(page)).toEqual([]);
      });
    }
  });
}

const slides = `/slides/${longestLesson.id}/`;

// In `npm test` a state is looked at where it differs from the page at its beginning, and on a phone. In a
// wide window it is the same; there, and around what has changed, it is looked at with all other pages.
for (const { viewport, all } of [
  { viewport: phone, all: false },
  { viewport: phone, all: true },
  { viewport: desktop, all: true },
]) {
  const found = (page: Page, changed: string) =>
    violationsInBothThemes(page, all ? undefined : changed);

  test.describe(
    `${viewport.width} px wide, in both themes, axe finds nothing ${all ? "on the page" : "in what has changed"}`,
    all ? whole : {},
    () => {
      test.use({ viewport });
      test.describe.configure({ timeout: 90_000 });

      // Held upright, a phone shows them as one text.
      if (viewport === phone) {
        test("on the slides, one below the other", whole, async ({ page }) => {
          await page.goto(slides);
          await expect(page.locator("main .slide").last()).toBeAttached();
          expect(await found(page, "main")).toEqual([]);
        });
      } else {
        test("on a slide of each kind", whole, async ({ page }) => {
          await page.goto(slides);
          await expect(page.locator(".reveal.ready")).toBeVisible();
          const kinds = await page
            .locator(".slides > section")
            .evaluateAll((all) => all.map(({ classList }) => classList[1] ?? ""));
          for (const kind of new Set(kinds)) {
            await page.goto(`${slides}#/${kinds.indexOf(kind)}`);
            await expect(page.locator(`.slides > .${kind}.present`)).toBeVisible();
            expect(await found(page, ".slides > .present"), kind).toEqual([]);
          }
        });
      }

      test("with search open", async ({ page }) => {
        await page.goto("/");
        await page.keyboard.press("Control+K");
        await page.getByRole("dialog").getByRole("textbox").fill("slot");
        await expect(page.locator(".finder-results li").first()).toBeVisible();
        expect(await found(page, "dialog[open]")).toEqual([]);
      });

      test("with what was opened last below the finder's empty field", async ({ page }) => {
        await page.goto("/");
        await page.evaluate(() => {
          const asked = [{ words: "slot lost" }, { readAs: "connector-status" }];
          const addresses = ["/runbooks/slot-lost/", "/runbooks/connector-failed/"];
          const value = addresses.map((address, i) => ({ address, asked: asked[i], at: 9 - i }));
          const text = JSON.stringify({ kind: "finder-recent", version: 1, value });
          localStorage.setItem("debezium-in-production:finder-recent", text);
        });
        await page.keyboard.press("Control+K");
        await expect(page.getByRole("region", { name: "Opened last" })).toBeVisible();
        await expect(page.getByRole("button", { name: "Clear this list" })).toHaveCSS(
          "cursor",
          "pointer",
        );
        expect(await found(page, "dialog[open]")).toEqual([]);
      });

      test("with lines of a command and of a table linked", whole, async ({ page }) => {
        await page.goto(longestLesson.route);
        const ids = await page
          .locator("figure[id^='run-']")
          .evaluateAll((all) => [
            all.find(({ classList }) => !classList.contains("output"))?.id ?? "",
            all.find((each) => each.querySelector("pre[tabindex]"))?.id ?? "",
          ]);
        for (const id of ids) {
          await page.goto(`${longestLesson.route}#${id}:1-2`);
          await expect(page.locator(`[id="${id}"] .linked-line`)).not.toHaveCount(0);
          expect(await found(page, `[id="${id}"]`), id).toEqual([]);
        }
      });

      test("with a note on a diagram shown", async ({ page }) => {
        await page.goto(longestLesson.route);
        const figure = page.locator(".diagram:has(.diagram-notes)").first();
        await figure.scrollIntoViewIfNeeded();
        await figure
          .getByRole("button", { name: /^Note: / })
          .first()
          .focus();
        await expect(figure.locator(".diagram-note-text")).toBeVisible();
        expect(await found(page, ".diagram:has(.diagram-notes)")).toEqual([]);
        await figure.getByRole("button", { name: /^Full size/ }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await page.keyboard.press("Tab");
        await expect(page.getByRole("dialog").locator(".diagram-note-text")).toBeVisible();
        expect(await found(page, "dialog[open]")).toEqual([]);
      });

      test("with the form for names open, and with a mistake in it", async ({ page }) => {
        await page.goto(longestLesson.route);
        await page.locator(".names-line [data-open-names]").click();
        await expect(page.getByRole("dialog", { name: "Your names" })).toBeVisible();
        expect(await found(page, "dialog[open]")).toEqual([]);
        await page.getByRole("radio", { name: "Production" }).check();
        await page.getByRole("textbox", { name: "Replication slot" }).fill("My Slot");
        await page.getByRole("button", { name: "Save" }).click();
        await expect(page.getByRole("alert")).toHaveText(/Nothing was saved/);
        await page.locator("dialog details").evaluateAll((parts) => {
          for (const part of parts) part.setAttribute("open", "");
        });
        expect(await found(page, "dialog[open]")).toEqual([]);
      });

      test("with a quiz answered, right and wrong, and a step moved", async ({ page }) => {
        await page.goto(`/quiz/${longestLesson.id}/`);
        const choices = page.locator("quiz-question:has(fieldset)");
        await choices.nth(0).locator("[data-right]").check();
        await choices.nth(1).locator("input:not([data-right])").first().check();
        for (const index of [0, 1]) {
          await choices
            .nth(index)
            .getByRole("button", { name: /^Check question/ })
            .click();
        }
        await page.getByRole("button", { name: "Move down" }).first().click();
        await expect(page.getByText("Right.", { exact: true })).toBeVisible();
        expect(await found(page, "main")).toEqual([]);
      });

      test("with progress, something set aside, and the question before forgetting", async ({
        page,
      }) => {
        const read = {
          [`${longestLesson.id}#${longestLesson.sections[0] ?? ""}`]: 1,
          damaged: "x",
        };
        const value = { read, answers: {}, labs: {}, last: null };
        await storeBefore(
          page,
          "progress",
          JSON.stringify({ kind: "progress", version: 1, value }),
        );
        await page.goto("/progress/");
        await page.getByRole("button", { name: "Forget my progress" }).click();
        await expect(page.getByRole("button", { name: "Download copy 1" })).toBeVisible();
        expect(await found(page, "main")).toEqual([]);
      });

      test("with a diagram open", async ({ page }) => {
        await page.goto(longestLesson.route);
        await page.locator(".diagram-open").first().click();
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await found(page, "dialog[open]")).toEqual([]);
      });
    },
  );
}

test.describe("in both themes, axe finds nothing", () => {
  test.use({ viewport: phone });

  test("with the menu open on a phone", async ({ page }) => {
    await page.goto(longestLesson.route);
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(page.getByRole("link", { name: longestLesson.title })).toBeVisible();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});
