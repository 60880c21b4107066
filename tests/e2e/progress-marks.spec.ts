import type { Page } from "@playwright/test";
import { parseQuiz } from "../../src/practice/quiz/parse-quiz.ts";
import { readFileSync } from "node:fs";
import { lessons, longestLesson, type LessonSource } from "./support/lessons.ts";
import { forbidStorage, progressText, storeBefore } from "./support/store.ts";
import { projectRoot } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const [lesson, other, third] = lessons;
if (!lesson || !other || !third) throw new Error("The marks need three lessons.");

const inSidebar = (page: Page, { title }: { readonly title: string }) =>
  page.getByRole("navigation", { name: "Main" }).locator("a").filter({ hasText: title }).first();

/** Progress with all of a lesson that can be read and answered; it has no labs. */
function allOf({ id, sections, quiz }: LessonSource) {
  const parsed = parseQuiz(quiz ?? "", readFileSync(`${projectRoot}${quiz ?? ""}`, "utf8")).quiz;
  const answer = { right: false, at: 2, tries: 1, found: false };
  return {
    read: Object.fromEntries(sections.map((section) => [`${id}#${section}`, 1])),
    answers: Object.fromEntries(
      (parsed?.questions ?? []).map((question) => [`${id}#${question.id}`, answer]),
    ),
  };
}

test("the sidebar marks lessons that are begun and done, on every page, in words too", async ({
  page,
}) => {
  const all = allOf(lesson);
  const read = { ...all.read, [`${other.id}#${other.sections[0] ?? ""}`]: 1 };
  await storeBefore(page, "progress", progressText({ ...all, read }));
  for (const route of [lesson.route, "/progress/", "/tools/wal-budget/"]) {
    await page.goto(route);
    await expect(inSidebar(page, lesson)).toHaveAccessibleName(/\(done\)$/);
    await expect(inSidebar(page, other)).toHaveAccessibleName(/\(begun\)$/);
    await expect(inSidebar(page, third)).toHaveAccessibleName(`3. ${third.title}`);
  }
});

test("a lesson is marked as soon as the first of it is done", async ({ page }) => {
  await page.goto(`/quiz/${lesson.id}/`);
  await expect(inSidebar(page, lesson)).toHaveAccessibleName(`1. ${lesson.title}`);
  const question = page.locator("quiz-question:has(fieldset)").first();
  await question.locator("input").first().check();
  await question.getByRole("button", { name: /^Check question/ }).click();
  await expect(inSidebar(page, lesson)).toHaveAccessibleName(/\(begun\)$/);
});

test("the head of a lesson says how far it has come", async ({ page }) => {
  const counted = other.sections.filter((section) => section !== "sources").length;
  const read = { [`${other.id}#${other.sections[0] ?? ""}`]: 1 };
  await storeBefore(page, "progress", progressText({ read }));
  await page.goto(other.route);
  const soFar = page.locator(".lesson-head [data-so-far]");
  await expect(soFar).toHaveText(
    new RegExp(`^1 of ${counted} sections read, about \\d+ minutes left$`),
  );
  await page.goto(lesson.route);
  await expect(soFar).toHaveText("not begun");
});

test("without progress nothing is asked of the site for the marks", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(longestLesson.route);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /lessons\.json|mark-lessons/.test(url))).toEqual([]);
});

test("with forbidden storage there are no marks, and no errors", async ({ page }) => {
  await forbidStorage(page);
  await page.goto(lesson.route);
  await expect(page.locator("[data-progress]")).toHaveCount(0);
});
