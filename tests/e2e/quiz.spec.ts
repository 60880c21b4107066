import { readFileSync } from "node:fs";
import { parseQuiz } from "../../src/practice/quiz/parse-quiz.ts";
import type { QuizQuestion } from "../../src/practice/quiz/quiz-schema.ts";
import { lessons } from "./support/lessons.ts";
import { forbidStorage, storedTexts } from "./support/store.ts";
import { projectRoot } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";
import type { Locator, Page } from "@playwright/test";

const quizzes = lessons.flatMap(({ id, quiz: path, route }) => {
  if (path === undefined) return [];
  const { quiz } = parseQuiz(path, readFileSync(`${projectRoot}${path}`, "utf8"));
  if (!quiz) throw new Error(`${path} is no quiz.`);
  return [{ lesson: route, route: `/quiz/${id}/`, questions: quiz.questions }];
});

const questionOf = (page: Page, { id }: QuizQuestion) =>
  page.locator(`quiz-question[data-question="${id}"]`);

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

const rightOf = (question: QuizQuestion) =>
  question.kind === "order"
    ? []
    : question.options.flatMap(({ right }, index) => (right === true ? [index] : []));

for (const { route, lesson, questions } of quizzes) {
  test(`${route} is solved by keys, and its answers are kept`, async ({ page }) => {
    await page.goto(route);
    const score = page.locator(".quiz-score");
    await expect(score).toHaveText(`0 of ${questions.length} answers right`);
    for (const question of questions) {
      const element = questionOf(page, question);
      await expect(element.locator("details a").last()).toHaveAttribute(
        "href",
        `${lesson}#${question.section}`,
      );
      if (question.kind === "order") await orderByKeys(page, element, question.steps.length);
      else await chooseByKeys(page, element, rightOf(question));
      await element.getByRole("button", { name: "Check" }).focus();
      await page.keyboard.press("Enter");
      await expect(element.getByRole("status")).toHaveText("Right.");
    }
    const words = `${questions.length} of ${questions.length} answers right`;
    await expect(score).toHaveText(words);
    await page.reload();
    await expect(score).toHaveText(words);
    const last = "Your last answer: right";
    await expect(page.locator(".quiz-last")).toHaveText(questions.map(() => last));
    await page.goto(lesson);
    await expect(page.locator(".lesson-end .lesson-done")).toContainText(words);
    expect(Object.keys(await storedTexts(page))).toEqual(["progress"]);
  });
}

test("every quiz has at least eight questions, and reasons for each option", () => {
  for (const { questions } of quizzes) {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4);
  }
});

const [first] = quizzes;
if (!first) throw new Error("The tests of quizzes need one.");
const of = (kind: QuizQuestion["kind"]) => {
  const found = first.questions.find((question) => question.kind === kind);
  if (!found) throw new Error(`The first quiz has no question of the kind ${kind}.`);
  return found;
};

test("a wrong answer shows the reasons, and another choice takes the verdict away", async ({
  page,
}) => {
  await page.goto(first.route);
  const question = of("single");
  const element = questionOf(page, question);
  const [right = 0] = rightOf(question);
  await element.getByRole("button", { name: "Check" }).click();
  await expect(element.getByRole("status")).toHaveText("Choose an answer first.");
  await expect(element.locator("details")).not.toHaveAttribute("open");
  await element
    .locator("input")
    .nth(right === 0 ? 1 : 0)
    .check();
  await element.getByRole("button", { name: "Check" }).click();
  await expect(element.getByRole("status")).toHaveText("Not right.");
  await expect(element.locator(".quiz-verdict").filter({ visible: true })).toHaveCount(4);
  await element.locator("input").nth(right).check();
  await expect(element.getByRole("status")).toHaveText("");
});

test("half of several right options is not enough", async ({ page }) => {
  await page.goto(first.route);
  const question = of("multiple");
  const element = questionOf(page, question);
  const [right = 0] = rightOf(question);
  await element.locator("input").nth(right).check();
  await element.getByRole("button", { name: "Check" }).click();
  await expect(element.getByRole("status")).toHaveText(
    `Not right yet. You found 1 of ${rightOf(question).length} right options.`,
  );
});

test("the last step cannot be moved further down, which is said", async ({ page }) => {
  await page.goto(first.route);
  const element = questionOf(page, of("order"));
  await element.getByRole("button", { name: "Move down" }).last().click();
  await expect(element.getByRole("status")).toHaveText("It is the last already.");
});

test.describe("with forbidden storage", () => {
  test("a quiz is graded all the same", async ({ page }) => {
    await forbidStorage(page);
    await page.goto(first.route);
    const question = of("single");
    const element = questionOf(page, question);
    await element
      .locator("input")
      .nth(rightOf(question)[0] ?? 0)
      .check();
    await element.getByRole("button", { name: "Check" }).click();
    await expect(element.getByRole("status")).toHaveText("Right.");
    await expect(page.locator(".quiz-score")).toHaveText(
      `1 of ${first.questions.length} answers right`,
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
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    }
  });
});
