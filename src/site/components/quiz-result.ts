import { scoreWords, type QuizScore } from "../../reader/progress/quiz-score.ts";

const toOpen = "Next unanswered question";
const toResult = "Your result";

/**
 * Shows the score, and which sections the wrong answers lead back to.
 * @param line where the score stands above the questions
 */
export function showResult(line: HTMLElement, score: QuizScore): void {
  const words = scoreWords(score);
  // Written only when it changes: a live region says again what is written again.
  if (line.textContent !== words) line.textContent = words;
  const result = document.querySelector<HTMLElement>(".quiz-result");
  const said = result?.querySelector(".quiz-result-words");
  if (!result || !said) return;
  said.textContent = `${words}.`;
  for (const item of result.querySelectorAll<HTMLElement>("[data-asked]")) {
    const asked = item.dataset["asked"]?.split(" ") ?? [];
    item.hidden = !asked.some((question) => score.wrong.includes(question));
  }
  const again = result.querySelector<HTMLElement>(".quiz-again");
  if (again) again.hidden = score.wrong.length === 0;
  const done = score.open.length === 0;
  for (const button of document.querySelectorAll<HTMLElement>("[data-next-open]")) {
    // In a question it stays, for the keys are on it: it then leads to the result.
    if (button.closest("quiz-question")) button.textContent = done ? toResult : toOpen;
    else button.hidden = done || score.open.length === score.of;
  }
  const anew = result.querySelector<HTMLElement>("[data-anew]");
  if (anew) anew.hidden = score.open.length === score.of;
}

/**
 * Goes to the next question that is open: after a question, or from the first one on; to the result when
 * there is none.
 * @param from the question to go on from
 */
export function goToOpen(
  questions: readonly HTMLElement[],
  from: Element | null,
  { open }: Pick<QuizScore, "open">,
): void {
  const at = questions.findIndex((question) => question === from) + 1;
  const inTurn = [...questions.slice(at), ...questions.slice(0, at)];
  const next = inTurn.find(({ dataset }) => open.includes(dataset["question"] ?? ""));
  const heading = next?.querySelector("h2") ?? document.querySelector<HTMLElement>("#result");
  heading?.focus();
  heading?.scrollIntoView();
}
