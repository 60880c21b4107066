import type { Page } from "@playwright/test";
import { isLabOnly } from "../../src/text/fences/attributes.ts";
import { keepsCourseNames } from "../../src/text/fences/course-names.ts";
import { fillQuoted } from "../../src/text/fences/fill-quoted.ts";
import {
  defaultValues,
  findPlaceholders,
  type PlaceholderName,
} from "../../src/text/fences/placeholders.ts";
import { lessonOf, lessons, tagOf, whole } from "./support/lessons.ts";
import {
  forbidStorage,
  fillStorage,
  namesText,
  storeBefore,
  storedTexts,
} from "./support/store.ts";
import { expect, test } from "./support/test.ts";

/** Legal, and full of what shells, SQL and JSON read as their own. */
const hostile: Record<PlaceholderName, string> = {
  connector: "orders-cdc.eu-2",
  slot: "orders_cdc_eu_2",
  publication: "order$pub",
  database: "Shop$2",
  "topic-prefix": "cdc-eu.2",
  "connect-url": "http://connect.internal:8083?a=$HOME&b=`id`\\!",
  bootstrap: "b1:9092,b$2:9092",
};

const lesson = lessonOf("replication-slots");

const form = (page: Page) => page.getByRole("dialog", { name: "Your names" });
const headerButton = (page: Page) => page.locator("header .names-open");

async function open(page: Page) {
  await headerButton(page).click();
  await expect(form(page)).toBeVisible();
}

for (const { route, fences, file } of lessons) {
  test.describe(`on ${route}`, { tag: tagOf(route) }, () => {
    test.use({ permissions: ["clipboard-read", "clipboard-write"] });

    test("every command that looks shows and copies the reader's names, quoted for its place", async ({
      page,
    }) => {
      await storeBefore(page, "names", namesText("production", hostile));
      await page.goto(route);
      await expect(page.locator("html")).toHaveAttribute("data-names", "production");
      const blocks = page.locator("main .expressive-code");
      const shown = fences.filter(
        ({ language, meta }) => language !== "mermaid" && meta !== "notes",
      );
      for (const [index, fence] of shown.entries()) {
        if (fence.language === "text" || isLabOnly(fence)) continue;
        const names = keepsCourseNames(fence) ? {} : hostile;
        await blocks.nth(index).locator("button").dispatchEvent("click");
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()), {
            message: `${file}:${fence.at.line}`,
          })
          .toBe(fillQuoted(fence.language, fence.value, { ...defaultValues, ...names }));
      }
      const left = await page
        .locator("main var[data-name]")
        .evaluateAll(
          (places, own) =>
            places.filter(
              ({ dataset, textContent }) =>
                textContent === own[dataset["name"] as keyof typeof own],
            ).length,
          defaultValues,
        );
      expect(left, "places that show the course's names").toBe(0);
    });

    test("a place of a name holds exactly the course's own before", async ({ page }) => {
      await page.goto(route);
      const places = await page
        .locator("main var[data-name]")
        .evaluateAll((found) =>
          found.map(({ dataset, textContent }) => [dataset["name"], textContent] as const),
        );
      const named = fences.filter(
        (f) => !keepsCourseNames(f) && findPlaceholders(f.value).length > 0,
      );
      expect(places.length).toBeGreaterThanOrEqual(named.length);
      for (const [name, text] of places) expect(text).toBe(defaultValues[name as PlaceholderName]);
    });
  });
}

test("a reader enters names for production by keys, sees them marked, and goes back in one click", async ({
  page,
}) => {
  await page.goto(lesson.route);
  const line = page.locator(".names-line");
  await expect(line).toContainText(
    "Commands show the course’s names (orders_cdc is one). Those that only look can show yours.",
    { useInnerText: true },
  );
  await headerButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(form(page)).toBeVisible();
  await page.getByRole("radio", { name: "The course’s names" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(form(page).getByRole("group", { name: "Production names" })).toBeVisible();
  await expect(form(page).getByText("Commands of runbooks then act on production")).toBeVisible();
  await page.getByRole("textbox", { name: "Replication slot" }).fill("live_orders");
  await page.keyboard.press("Enter");
  await expect(form(page)).toBeHidden();
  await expect(headerButton(page)).toBeFocused();

  const slot = page.locator("main .expressive-code var[data-name=slot]").first();
  await expect(slot).toHaveText("live_orders");
  await expect(slot).toHaveCSS("border-bottom-style", "solid");
  await expect(line).toContainText(
    "Commands show 1 of 7 production names where they only look. The others keep the course’s.",
    { useInnerText: true },
  );
  await page.reload();
  await expect(slot).toHaveText("live_orders");

  await page.getByRole("button", { name: "Back to the course’s names" }).click();
  await expect(slot).toHaveText(defaultValues.slot);
  await expect(page.locator("html")).not.toHaveAttribute("data-names");
  await expect(line.getByRole("button", { name: "Your names" })).toBeFocused();
  await open(page);
  await page.getByRole("radio", { name: "Production" }).check();
  await expect(page.getByRole("textbox", { name: "Replication slot" })).toHaveValue("live_orders");
});

test("a name that the system refuses is said so at its field, and nothing is saved", async ({
  page,
}) => {
  await page.goto(lesson.route);
  await open(page);
  await page.getByRole("radio", { name: "Staging" }).check();
  const slot = page.getByRole("textbox", { name: "Replication slot" });
  await slot.fill("My-Slot");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(slot).toBeFocused();
  await expect(slot).toHaveAttribute("aria-invalid", "true");
  await expect(slot).toHaveAccessibleDescription(
    "“My-Slot” does not follow the rule below. " +
      "1 to 63 lower-case letters, digits and underscores. The course’s own: orders_cdc.",
  );
  await expect(form(page).getByRole("alert")).toHaveText(
    "One name is not accepted, the first one for staging. Nothing was saved.",
  );
  expect(await storedTexts(page)).toEqual({});
  await slot.fill("my_slot");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(form(page)).toBeHidden();
  await expect(page.locator("main var[data-name=slot]").first()).toHaveText("my_slot");
});

test("another tab shows new names without being loaded again", async ({ page, context }) => {
  await page.goto(lesson.route);
  const other = await context.newPage();
  await other.goto(lesson.route);
  await open(page);
  await page.getByRole("radio", { name: "Staging" }).check();
  await page.getByRole("textbox", { name: "Database" }).fill("Shop_eu");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(other.locator("main var[data-name=database]").first()).toHaveText("Shop_eu");
});

test("stored names that cannot be read are set aside and offered for download", async ({
  page,
}) => {
  await storeBefore(page, "names", "{ damaged");
  await page.goto(lesson.route);
  await open(page);
  const download = page.waitForEvent("download");
  await form(page).getByRole("button", { name: "Download copy 1" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("names-set-aside-1.txt");
  const stream = await file.createReadStream();
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  expect(text).toBe("{ damaged");
  await form(page).getByRole("button", { name: "Remove copy 1" }).click();
  await expect(form(page).getByText("were set aside")).toHaveCount(0);
  await expect(page.locator(".names-aside")).toBeFocused();
});

for (const [what, refuse, words] of [
  ["full", fillStorage, "This browser's storage for the site is full."],
  ["forbidden", forbidStorage, "This browser does not let the site keep anything."],
] as const) {
  test.describe(`with ${what} storage`, () => {
    test("the names work as long as the page, and that is said", async ({ page }) => {
      await refuse(page);
      await page.goto(lesson.route);
      await open(page);
      await page.getByRole("radio", { name: "Staging" }).check();
      await page.getByRole("textbox", { name: "Replication slot" }).fill("my_slot");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.locator("main var[data-name=slot]").first()).toHaveText("my_slot");
      await expect(form(page).getByRole("alert")).toContainText(words);
    });
  });
}

test("names are printed, and what steers them is not", async ({ page }) => {
  await storeBefore(page, "names", namesText("staging", hostile));
  await page.goto(lesson.route);
  await expect(page.locator("main var[data-name=slot]").first()).toHaveText(hostile.slot);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".names-line")).toContainText(
    "Commands show your staging names where they only look.",
    { useInnerText: true },
  );
  await expect(page.locator("main var[data-name=slot]").first()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
});

/** The sum of what moved by itself, as browsers score it: 0.1 is where it begins to be bad. */
const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

for (const width of [390, 1280]) {
  const title = `stored names move next to nothing while the page loads, ${width} px wide`;
  test(title, { tag: width === 390 ? [] : whole.tag }, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await storeBefore(page, "names", namesText("production", hostile));
    for (const { route } of lessons) {
      await page.goto(route);
      await expect(page.locator("html")).toHaveAttribute("data-names", "production");
      expect(await moved(page), route).toBeLessThan(0.02);
    }
  });
}
