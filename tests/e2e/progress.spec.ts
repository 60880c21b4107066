import type { Page } from "@playwright/test";
import { lessons, longestLesson, whole } from "./support/lessons.ts";
import { fillStorage, progressText, storeBefore, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const [lesson, other] = lessons;
if (!lesson || !other) throw new Error("The tests of progress need two lessons.");
const counted = (source: typeof lesson) => source.sections.filter((each) => each !== "sources");
const sections = counted(lesson);
const [firstSection = ""] = sections;

/** Reads on, a screen at a time, until the first section has been seen to its end. */
async function readFirstSection(page: Page) {
  const read = page.locator(`.contents a[href="#${firstSection}"].section-read`);
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(read).toHaveCount(1, { timeout: 1500 });
  }).toPass({ timeout: 25_000 });
}

test("a section that was read is marked, counted, and where the home page goes on", async ({
  page,
}) => {
  await page.goto(lesson.route);
  expect(await storedTexts(page)).toEqual({});
  await readFirstSection(page);
  const done = page.locator(".lesson-end .lesson-done");
  await expect(done).toContainText(/^[1-9]\d* of \d+ sections read/);
  await expect(done).toContainText(` of ${sections.length} sections read`);

  await page.goto("/");
  const goOn = page.locator("[data-go-on] a").first();
  await expect(goOn).toHaveText(`Continue where you stopped: ${lesson.title}`);
  await expect(page.locator(`[data-lesson="${lesson.id}"] .lesson-done`)).toContainText(
    `of ${sections.length} sections read`,
  );
  await goOn.click();
  await expect(page).toHaveURL(new RegExp(`${lesson.route}#`));
});

/** How many sections the lesson's contents mark as read. */
const marked = (page: Page) => page.locator(".contents a.section-read");

/** Stays for so many milliseconds with what is drawn now, however long a busy machine took to draw it. */
const stopFor = (page: Page, time: number) =>
  page.evaluate(
    (time) => new Promise((stopped) => requestAnimationFrame(() => setTimeout(stopped, time))),
    time,
  );

test(
  "who goes through a lesson with stops of 0.4 seconds has read its sections",
  whole,
  async ({ page }) => {
    await page.goto(lesson.route);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 500) {
      await page.mouse.wheel(0, 500);
      await stopFor(page, 400);
    }
    await expect(async () => {
      expect(await marked(page).count()).toBeGreaterThanOrEqual(sections.length - 1);
    }).toPass({ timeout: 5000 });
  },
);

test(
  "a jump by the contents, past a section whose heading was read, does not read it",
  whole,
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto(`${longestLesson.route}#${longestLesson.sections[0] ?? ""}`);
    await page.mouse.wheel(0, 5);
    await page.waitForTimeout(1500);
    const before = await marked(page).count();
    await page.locator(".contents a").last().click();
    await page.waitForTimeout(1500);
    const counted = await marked(page).evaluateAll((all) => all.length);
    // What is in view at the end of the jump may count; nothing between does.
    expect(counted - before).toBeLessThanOrEqual(2);
  },
);

test("a jump to the end of a lesson reads nothing that was passed over", async ({ page }) => {
  await page.goto(`${lesson.route}#sources`);
  await page.mouse.wheel(0, -10);
  await expect(page.locator(".lesson-done").last()).toContainText("sections read");
  await expect(page.locator(`.contents a[href="#${firstSection}"]`)).not.toHaveClass(/read/);
});

test("progress is exported, and imported on another device, where it unites", async ({
  page,
  browser,
}) => {
  await storeBefore(
    page,
    "progress",
    progressText({
      read: { [`${lesson.id}#${firstSection}`]: 5 },
      last: { lesson: lesson.id, section: firstSection, at: 5 },
    }),
  );
  await page.goto("/progress/");
  const line = page.locator(`[data-lesson="${lesson.id}"] .lesson-done`);
  await expect(line).toContainText(`1 of ${sections.length} sections read`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await (await download).path();

  const device = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const there = await device.newPage();
  const [otherSection = ""] = counted(other);
  await storeBefore(
    there,
    "progress",
    progressText({ read: { [`${other.id}#${otherSection}`]: 9 } }),
  );
  await there.goto("/progress/");
  await there.getByLabel("Import a file").setInputFiles(file);
  await expect(there.locator(".progress-said")).toContainText("was added to what is here.");
  for (const { id } of [lesson, other]) {
    await expect(there.locator(`[data-lesson="${id}"] .lesson-done`)).toContainText(/^1 of/);
  }
  const once = (await storedTexts(there))["progress"];
  await there.getByLabel("Import a file").setInputFiles(file);
  await expect(there.getByLabel("Import a file")).toHaveValue("");
  expect((await storedTexts(there))["progress"]).toBe(once);
  await device.close();
});

test("a file of something else changes nothing, and that is said", async ({ page }) => {
  await storeBefore(page, "progress", progressText({ labs: { "disk-eater": 1 } }));
  await page.goto("/progress/");
  await expect(page.locator(".progress-keeping")).toHaveText(/^Kept in this browser only/);
  const before = await storedTexts(page);
  await page.getByLabel("Import a file").setInputFiles({
    name: "holiday.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"kind":"photos"}'),
  });
  await expect(page.locator(".progress-said")).toHaveText(
    "“holiday.json” holds no progress that this version of the site can read. Nothing was changed.",
  );
  expect(await storedTexts(page)).toEqual(before);
});

test("damaged progress is set aside, offered for download, and what is readable is kept", async ({
  page,
}) => {
  const text = progressText({
    read: { [`${lesson.id}#${firstSection}`]: 5, [`${lesson.id}#x`]: "yesterday" },
  });
  await storeBefore(page, "progress", text);
  await page.goto("/progress/");
  await expect(page.locator(`[data-lesson="${lesson.id}"] .lesson-done`)).toContainText(/^1 of/);
  await expect(page.getByRole("button", { name: "Download copy 1" })).toBeVisible();
  expect((await storedTexts(page))["set-aside:progress:1"]).toBe(text);
});

test("progress is forgotten after a second click, in the other tab too", async ({
  page,
  context,
}) => {
  await storeBefore(
    page,
    "progress",
    progressText({ read: { [`${lesson.id}#${firstSection}`]: 5 } }),
  );
  await page.goto("/progress/");
  const tab = await context.newPage();
  await tab.goto("/progress/");
  const line = tab.locator(`[data-lesson="${lesson.id}"] .lesson-done`);
  await expect(line).toContainText(/^1 of/);
  await page.getByRole("button", { name: "Forget my progress" }).click();
  await expect(page.getByRole("button", { name: "Yes, forget my progress" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".progress-said")).toHaveText(
    "Your progress on this device is forgotten.",
  );
  await expect(line).toHaveText("");
  expect(await storedTexts(page)).toEqual({});
});

test.describe("with full storage", () => {
  test(
    "reading is followed as long as the page, and the page of progress says so",
    whole,
    async ({ page }) => {
      await fillStorage(page);
      await page.goto(lesson.route);
      await readFirstSection(page);
      expect(await storedTexts(page)).toEqual({});
      await page.goto("/progress/");
      await page.getByLabel("Import a file").setInputFiles({
        name: "progress.json",
        mimeType: "application/json",
        buffer: Buffer.from(progressText({ read: { [`${lesson.id}#${firstSection}`]: 5 } })),
      });
      await expect(page.locator(`[data-lesson="${lesson.id}"] .lesson-done`)).toContainText(
        /^1 of/,
      );
      await expect(page.locator(".progress-keeping")).toContainText("storage for the site is full");
    },
  );
});

test("plain reading loads nothing of names, quizzes or React", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(longestLesson.route);
  await page.waitForLoadState("networkidle");
  expect(
    asked.filter((url) => /names-form|page-names|follow-lesson|react|client\./.test(url)),
  ).toEqual([]);
});
