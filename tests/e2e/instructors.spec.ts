import { classPlans } from "../../src/site/components/class-plans.ts";
import { firstQuiz, quizzes } from "./support/quizzes.ts";
import { lessons } from "./support/lessons.ts";
import { progressText, storeBefore, storedTexts } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const route = "/instructors/";
const quiz = firstQuiz.route.split("/")[2] ?? "";
const [question] = firstQuiz.questions;
const key = `${quiz}#${question?.id ?? ""}`;
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const answered = (right: boolean) =>
  progressText({ answers: { [key]: { right, at: 1, tries: 1, found: right } } });

test("files of learners are read side by side, and nothing of them is kept or sent", async ({
  page,
}) => {
  const own = progressText({ labs: { mine: 1 } });
  await storeBefore(page, "progress", own);
  await page.goto(route);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
  const old = JSON.stringify({
    kind: "progress",
    version: 1,
    value: { read: {}, answers: { [key]: { right: false, at: 1 } }, labs: {}, last: null },
  });
  await page
    .getByLabel("Files of your learners")
    .setInputFiles([
      file("debezium-progress-ben.json", answered(true)),
      file("debezium-progress-anna.json", old),
      file("holiday.json", "{}"),
    ]);
  await expect(page.locator("[data-class-said]")).toHaveText(
    "2 learners below. Not read, because this version of the site finds no progress in it: “holiday.json”.",
  );
  const table = page.getByRole("group", { name: "Table: results" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Learner",
    ...lessons.map(({ title }) => title),
  ]);
  await expect(table.getByRole("rowheader")).toHaveText(["anna", "ben"]);
  const count = firstQuiz.questions.length;
  const rows = table.locator("tbody tr");
  await expect(rows.first()).toContainText(`0 of ${count} right, ${count - 1} open`);
  await expect(rows.last()).toContainText(`1 of ${count} right, ${count - 1} open`);
  const missed = page.locator("[data-class-missed] li");
  await expect(missed).toHaveText(/, question 1: 1 of 2 answered it wrong$/);
  expect(sent.every((each) => each.startsWith("GET "))).toBe(true);
  expect(await storedTexts(page)).toEqual({ progress: own });

  await page
    .getByLabel("Files of your learners")
    .setInputFiles([file("debezium-progress-anna.json", answered(true))]);
  await expect(page.getByText("No question was answered wrong.")).toBeVisible();
  await expect(table.getByRole("rowheader")).toHaveCount(2);
  await missed.first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Empty the table" }).click();
  await expect(table).toBeHidden();
  await expect(page.getByLabel("Files of your learners")).toBeFocused();
});

test("a missed question leads to the question", async ({ page }) => {
  await page.goto(route);
  await page
    .getByLabel("Files of your learners")
    .setInputFiles([file("anna.json", answered(false))]);
  await page.locator("[data-class-missed] a").click();
  await expect(page).toHaveURL(new RegExp(`${firstQuiz.route}#${question?.id ?? ""}$`));
  await expect(page.locator(`#${question?.id ?? ""}`)).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the plans lead to what they name, and every quiz to its sheet", async ({ page }) => {
    await page.goto(route);
    for (const { id, items } of classPlans) {
      const plan = page.getByRole("group", { name: id === "one-day" ? "One day" : "Two hours" });
      await expect(plan.locator("tbody tr")).toHaveCount(items.length);
      const leading = items.filter(
        ({ lesson, quiz: of, lab, tool }) => lesson ?? of ?? lab ?? tool,
      );
      await expect(plan.getByRole("link")).toHaveCount(leading.length);
    }
    const sheets = page.getByRole("region", { name: "Question sheets" }).getByRole("link");
    await expect(sheets).toHaveCount(quizzes.length);
    await expect(page.getByText("The files are read with JavaScript only.")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });
});
