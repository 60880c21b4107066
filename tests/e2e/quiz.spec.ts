import type { Locator, Page } from "@playwright/test";
import {
  checkButton,
  firstQuiz,
  questionOf,
  questionOfKind,
  quizzes,
  rightOf,
} from "./support/quizzes.ts";
import { tagOf } from "./support/lessons.ts";
import { forbidStorage, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

/** Puts the steps of a question in order by keys alone: always the next right one to its place. */
async function orderByKeys(page: Page, element: Locator, count: number) {
  for (let place = 0; place < count; place++) {
    const step = element.locator(`[data-step="${place}"]`);
    const up = step.getByRole("button", { name: "Move up" });
    await up.focus();
    const at = async () =>
      step.evaluate((li) => [...(li.parentElement?.children ?? [])].indexOf(li));
    while ((await at()) > place) {
      const before = await at();
      await page.keyboard.press("Enter");
      await expect(element.getByRole("status")).toHaveText(`Moved to place ${before} of ${count}.`);
      await expect(up, "the focus stays on the button").toBeFocused();
    }
  }
}

/** Chooses options by keys. */
async function chooseByKeys(page: Page, element: Locator, indices: readonly number[]) {
  for (const index of indices) {
    await element.locator("input").nth(index).focus();
    await page.keyboard.press("Space");
  }
}

for (const { route, lesson, questions } of quizzes) {
  const title = `${route} is solved by keys, and its answers are kept`;
  test(title, { tag: tagOf(route) }, async ({ page }) => {
    await page.goto(route);
    const score = page.locator(".quiz-score");
    await expect(score).toHaveText(`0 of ${questions.length} questions answered`);
    for (const question of questions) {
      const element = questionOf(page, question);
      await expect(element.locator("details a").last()).toHaveAttribute(
        "href",
        `${lesson}#${question.section}`,
      );
      if (question.kind === "order") await orderByKeys(page, element, question.steps.length);
      else await chooseByKeys(page, element, rightOf(question));
      await checkButton(element).focus();
      await page.keyboard.press("Enter");
      await expect(element.getByRole("status")).toHaveText("Right.");
    }
    const count = questions.length;
    const words = `All ${count} questions answered, ${count} right at the first answer`;
    await expect(score).toHaveText(words);
    await page.reload();
    await expect(score).toHaveText(words);
    const first = "Your first answer was right.";
    await expect(page.locator(".quiz-first span")).toHaveText(questions.map(() => first));
    await expect(page.locator(".quiz-again")).toBeHidden();
    await page.goto(lesson);
    const done = `${count} of ${count} answers right`;
    await expect(page.locator(".lesson-end .lesson-done")).toContainText(done);
    expect(Object.keys(await storedTexts(page))).toEqual(["progress"]);
  });
}

test("every quiz has at least eight questions, and reasons for each option", () => {
  for (const { questions } of quizzes) {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4);
  }
});

test("half of several right options is not enough", async ({ page }) => {
  await page.goto(firstQuiz.route);
  const question = questionOfKind("multiple");
  const element = questionOf(page, question);
  const [right = 0] = rightOf(question);
  await element.locator("input").nth(right).check();
  await checkButton(element).click();
  await expect(element.getByRole("status")).toHaveText(
    `Not right yet. You found 1 of ${rightOf(question).length} right options.`,
  );
});

test("the last step cannot be moved further down, which is said", async ({ page }) => {
  await page.goto(firstQuiz.route);
  const element = questionOf(page, questionOfKind("order"));
  await element.getByRole("button", { name: "Move down" }).last().click();
  await expect(element.getByRole("status")).toHaveText("It is the last already.");
});

test.describe("with forbidden storage", () => {
  test("a quiz is graded all the same", async ({ page }) => {
    await forbidStorage(page);
    await page.goto(firstQuiz.route);
    const question = questionOfKind("single");
    const element = questionOf(page, question);
    await element
      .locator("input")
      .nth(rightOf(question)[0] ?? 0)
      .check();
    await checkButton(element).click();
    await expect(element.getByRole("status")).toHaveText("Right.");
    await expect(page.locator(".quiz-score")).toHaveText(
      `1 of ${firstQuiz.questions.length} answered, 1 right at the first answer`,
    );
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("questions and answers are readable", async ({ page }) => {
    for (const { route, questions } of quizzes) {
      await page.goto(route);
      const answers = page.locator("quiz-question details");
      await expect(answers).toHaveCount(questions.length);
      const [question] = questions;
      if (!question || question.kind === "order") throw new Error(`${route} begins with an order.`);
      await expect(questionOf(page, question).locator("label").first()).toBeVisible();
      await answers.first().locator("summary").click();
      await expect(answers.first().getByRole("listitem")).toHaveCount(question.options.length);
      await expect(page.getByText("Without JavaScript nothing is counted.")).toBeVisible();
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    }
  });
});
