import { readFileSync } from "node:fs";
import { firstQuiz } from "./support/quizzes.ts";
import { labRoutes, lessons } from "./support/lessons.ts";
import { progressText, storeBefore, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const [lesson] = lessons;
const [lab] = labRoutes;
if (!lesson || !lab) throw new Error("A summary needs a lesson and a lab.");
const labId = lab.split("/")[2] ?? "";
const quiz = firstQuiz.route.split("/")[2] ?? "";
const day = new Date(2026, 9, 5, 12).getTime();
const [question] = firstQuiz.questions;
const stored = progressText({
  read: { [`${lesson.id}#${lesson.sections[0] ?? ""}`]: day },
  answers: { [`${quiz}#${question?.id ?? ""}`]: { right: true, at: day, tries: 1, found: true } },
  labs: { [labId]: day },
});

test("the page of progress names labs with their days, and shows the score of each quiz", async ({
  page,
}) => {
  await storeBefore(page, "progress", stored);
  await page.goto("/progress/");
  const labs = page.locator(".progress-labs li");
  await expect(labs).toHaveCount(labRoutes.length);
  const solved = labs.filter({ has: page.locator(`a[href$="${lab}"]`) });
  await expect(solved).toHaveText(/ solved on 2026-10-05$/);
  await expect(labs.filter({ hasText: "not solved" })).toHaveCount(labRoutes.length - 1);
  await expect(page.locator(`[data-lesson="${quiz}"] .progress-quiz`)).toContainText(
    `1 of ${firstQuiz.questions.length} answered, 1 right at the first answer`,
  );
});

test("questions left open are told from those about sections that were not read", async ({
  page,
}) => {
  const answered = {
    [`${quiz}#${question?.id ?? ""}`]: { right: true, at: day, tries: 1, found: true },
  };
  const score = page.locator(`[data-lesson="${quiz}"] .progress-quiz`);
  await storeBefore(page, "progress", progressText({ read: {}, answers: answered, labs: {} }));
  await page.goto("/progress/");
  const others = firstQuiz.questions.length - 1;
  await expect(score).toContainText(
    `; the other ${others} ask about sections that you have not read`,
  );
});

test("the list of labs says which are solved, in a word of its own", async ({ page }) => {
  await storeBefore(page, "progress", stored);
  await page.goto("/labs/");
  const solved = page.locator(`.lab-list li:has(a[href$="${lab}"])`);
  await expect(solved.locator(".lab-done")).toBeVisible();
  const title = await solved.locator("a").textContent();
  expect(await solved.textContent()).toContain(`${title ?? ""} `);
  await expect(page.locator(".lab-done:visible")).toHaveCount(1);
});

test("a summary is saved under the learner's name, which is not kept", async ({ page }) => {
  await storeBefore(page, "progress", stored);
  await page.goto("/progress/");
  await page.getByLabel("Your name").fill("Anna B.");
  const [summary] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the summary" }).click(),
  ]);
  expect(summary.suggestedFilename()).toBe("debezium-summary-anna-b.md");
  await expect(page.getByText("Saved as debezium-summary-anna-b.md.")).toBeVisible();
  const text = readFileSync(await summary.path(), "utf8");
  expect(text.split("\n")[0]).toBe("# Debezium in Production: progress, Anna B.");
  expect(text).toContain(`${lesson.title} | begun | 1 of `);
  expect(text).toContain("solved on 2026-10-05");
  const [progress] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  expect(progress.suggestedFilename()).toBe("debezium-progress-anna-b.json");
  expect(await storedTexts(page)).toEqual({ progress: stored });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("lessons and labs are listed, and nothing that does nothing", async ({ page }) => {
    await page.goto("/progress/");
    const main = page.getByRole("main");
    await expect(main.locator(`a[href$="${lab}"]`)).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(0);
    await expect(main.getByRole("textbox")).toHaveCount(0);
  });
});
