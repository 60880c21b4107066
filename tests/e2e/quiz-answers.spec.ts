import {
  answer,
  checkButton,
  firstQuiz,
  questionOf,
  questionOfKind,
  rightOf,
} from "./support/quizzes.ts";
import { storeBefore, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

test("a wrong answer shows its own reason, and the key stays closed until it is opened", async ({
  page,
}) => {
  await page.goto(firstQuiz.route);
  const question = questionOfKind("single");
  if (question.kind === "order") throw new Error("It has options.");
  const element = questionOf(page, question);
  const [right = 0] = rightOf(question);
  const wrong = right === 0 ? 1 : 0;
  const reasons = element.locator(".quiz-reasons");
  await checkButton(element).click();
  await expect(element.getByRole("status")).toHaveText("Choose an answer first.");
  await expect(reasons).toBeHidden();
  await element.locator("input").nth(wrong).check();
  await checkButton(element).click();
  await expect(element.getByRole("status")).toHaveText("Not right.");
  await expect(reasons.getByRole("listitem")).toHaveCount(1);
  await expect(reasons).toContainText("Wrong");
  await expect(element.locator("details")).not.toHaveAttribute("open");
  await element.locator("input").nth(right).check();
  await expect(element.getByRole("status")).toHaveText("");
  await expect(reasons).toBeHidden();
  await element.locator("summary").click();
  await expect(element.locator(".quiz-answer .quiz-verdict")).toHaveCount(question.options.length);
});

test("the first answer counts, what is tried later is told, and the sections are named to read again", async ({
  page,
}) => {
  await page.goto(firstQuiz.route);
  const question = questionOfKind("single");
  const element = questionOf(page, question);
  const score = page.locator(".quiz-score");
  const words = `1 of ${firstQuiz.questions.length} answered, 0 right at the first answer`;
  await answer(page, question, false);
  await expect(score).toHaveText(words);
  await expect(element.locator(".quiz-first span")).toHaveText(
    "Your first answer was wrong, and counts. Try as often as you like.",
  );
  await answer(page, question, true);
  await expect(element.getByRole("status")).toHaveText("Right.");
  await expect(element.locator(".quiz-first span")).toHaveText(
    "Your first answer was wrong, and counts. You found the right one; tries so far: 2.",
  );
  await expect(score).toHaveText(words);
  const again = page.getByRole("region", { name: "Your result" }).getByRole("listitem");
  await expect(again).toHaveCount(1);
  await expect(again.getByRole("link")).toHaveAttribute(
    "href",
    `${firstQuiz.lesson}#${question.section}`,
  );
  await page.reload();
  await expect(score).toHaveText(words);
  await expect(again).toHaveCount(1);
});

test("the next unanswered question is reached by its button, past those that are answered", async ({
  page,
}) => {
  await page.goto(firstQuiz.route);
  const choices = firstQuiz.questions.filter(({ kind }) => kind !== "order");
  const [one, two] = choices;
  if (!one || !two) throw new Error("The first quiz has two questions of choices.");
  await answer(page, two, true);
  await answer(page, one, true);
  const open = firstQuiz.questions.filter((question) => question !== one && question !== two);
  await questionOf(page, one).getByRole("button", { name: "Next unanswered question" }).click();
  const at = firstQuiz.questions.indexOf(one);
  const next = open.find((question) => firstQuiz.questions.indexOf(question) > at);
  await expect(page.locator(`#${next?.id ?? ""}`)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(questionOf(page, next ?? two).locator(":focus")).toHaveCount(1);
});

test("a quiz that is started anew is open again, and what was answered before is kept", async ({
  page,
}) => {
  await page.goto(firstQuiz.route);
  const question = questionOfKind("single");
  await answer(page, question, false);
  const steps = questionOf(page, questionOfKind("order")).locator("[data-step]");
  const shown = await steps.evaluateAll((all) => all.map((step) => step.dataset["step"]));
  await questionOf(page, questionOfKind("order"))
    .getByRole("button", { name: "Move down" })
    .first()
    .click();
  await page.getByRole("button", { name: "Start anew" }).click();
  await expect(page.locator(".quiz-score")).toHaveText(
    `0 of ${firstQuiz.questions.length} questions answered`,
  );
  expect(await steps.evaluateAll((all) => all.map((step) => step.dataset["step"]))).toEqual(shown);
  await expect(page.locator(`#${firstQuiz.questions[0]?.id ?? ""}`)).toBeFocused();
  await expect(page.locator("main :checked")).toHaveCount(0);
  await expect(questionOf(page, question).getByRole("status")).toHaveText("");
  await answer(page, question, true);
  await expect(page.locator(".quiz-score")).toContainText("1 right at the first answer");
  const { value } = JSON.parse((await storedTexts(page))["progress"] ?? "{}") as {
    value: { answers: Record<string, { right: boolean }> };
  };
  expect(Object.values(value.answers).map(({ right }) => right)).toEqual([false, true]);
});

test("answers that version 1 of the site has kept are counted as first answers", async ({
  page,
}) => {
  const question = questionOfKind("single");
  const id = firstQuiz.route.split("/")[2] ?? "";
  const answers = { [`${id}#${question.id}`]: { right: true, at: 5 } };
  const value = { read: {}, answers, labs: {}, last: null };
  await storeBefore(page, "progress", JSON.stringify({ kind: "progress", version: 1, value }));
  await page.goto(firstQuiz.route);
  await expect(page.locator(".quiz-score")).toHaveText(
    `1 of ${firstQuiz.questions.length} answered, 1 right at the first answer`,
  );
  expect(Object.keys(await storedTexts(page))).toEqual(["progress"]);
});

test("on paper the questions stand without answers, and with them when that is asked for", async ({
  page,
}) => {
  await page.goto(firstQuiz.route);
  await answer(page, questionOfKind("single"), false);
  await page.locator("quiz-question summary").first().click();
  await page.emulateMedia({ media: "print" });
  for (const part of [".quiz-answer", ".quiz-reasons", ".quiz-result", ".quiz-paper", "button"])
    await expect(page.locator(`main ${part}`).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Name:");
  await expect(page.locator("quiz-question label:visible").first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByLabel("Print the answers and their reasons too").check();
  await page.emulateMedia({ media: "print" });
  const reasons = page.locator(".quiz-answer li");
  await expect(reasons.filter({ visible: true })).toHaveCount(await reasons.count());
});
