/** Joins the questions of a quiz to the learner's progress. */
import { answerTo, lessonProgress, progressWords } from "../../reader/progress/progress.ts";
import { partsFrom } from "../../reader/progress/lesson-parts.ts";
import { markAnswer, storedProgress } from "../../reader/progress/stored-progress.ts";
import { QuizQuestionElement, type QuestionAnswered } from "../../practice/quiz/quiz-question.ts";

customElements.define("quiz-question", QuizQuestionElement);

const score = document.querySelector<HTMLElement>(".quiz-score");

if (score) {
  const parts = partsFrom(score);
  const show = () => {
    const progress = storedProgress.get();
    score.textContent = progressWords(lessonProgress(progress, parts));
    for (const question of document.querySelectorAll<HTMLElement>("quiz-question")) {
      const last = question.querySelector(".quiz-last");
      const answer = answerTo(progress, parts.id, question.dataset["question"] ?? "");
      if (last && answer)
        last.textContent = `Your last answer: ${answer.right ? "right" : "wrong"}`;
    }
  };
  storedProgress.subscribe(show);
  show();
  document.addEventListener("quiz-answered", (event) => {
    const { question, right } = (event as CustomEvent<QuestionAnswered>).detail;
    markAnswer(parts.id, question, right);
  });
}
