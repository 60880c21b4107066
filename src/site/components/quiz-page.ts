/** Joins the questions of a quiz to the learner's progress. */
import { partsFrom } from "../../reader/progress/lesson-parts.ts";
import { answerTo } from "../../reader/progress/progress.ts";
import { firstAnswerWords, quizScore } from "../../reader/progress/quiz-score.ts";
import { markAnswer, markQuizAnew, storedProgress } from "../../reader/progress/stored-progress.ts";
import { QuizQuestionElement, type QuestionAnswered } from "../../practice/quiz/quiz-question.ts";
import { goToOpen, showResult } from "./quiz-result.ts";

customElements.define("quiz-question", QuizQuestionElement);

const score = document.querySelector<HTMLElement>(".quiz-score");

if (score) {
  const parts = partsFrom(score);
  const questions = [...document.querySelectorAll<QuizQuestionElement>("quiz-question")];
  const show = () => {
    const progress = storedProgress.get();
    showResult(score, quizScore(progress, parts));
    for (const question of questions) {
      const answer = answerTo(progress, parts.id, question.dataset["question"] ?? "");
      const line = question.querySelector<HTMLElement>(".quiz-first");
      const words = line?.querySelector("span");
      if (!line || !words) continue;
      line.hidden = !answer;
      words.textContent = answer ? firstAnswerWords(answer) : "";
    }
  };
  storedProgress.subscribe(show);
  show();
  document.addEventListener("quiz-answered", (event) => {
    const { question, right } = (event as CustomEvent<QuestionAnswered>).detail;
    markAnswer(parts.id, question, right);
  });
  for (const button of document.querySelectorAll("[data-next-open]")) {
    const own = button.closest("quiz-question");
    button.addEventListener("click", () =>
      goToOpen(questions, own, quizScore(storedProgress.get(), parts)),
    );
  }
  document.querySelector("[data-anew]")?.addEventListener("click", () => {
    markQuizAnew(parts.id);
    for (const question of questions) question.reset();
    goToOpen(questions, null, quizScore(storedProgress.get(), parts));
  });
  document.querySelector("[data-print]")?.addEventListener("click", () => print());
}
