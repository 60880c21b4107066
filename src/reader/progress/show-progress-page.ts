/** What the page of progress shows beside the lines that every list of lessons has: quizzes, labs. */
import { partsFrom } from "./lesson-parts.ts";
import { isSectionRead } from "./progress.ts";
import { openWords, quizScore, scoreWords } from "./quiz-score.ts";
import { storedProgress } from "./stored-progress.ts";
import { localDay, type SummaryCourse } from "./summary.ts";

const lessonsHere = () => [...document.querySelectorAll<HTMLElement>("[data-lesson]")];
const labsHere = () => [...document.querySelectorAll<HTMLElement>("[data-lab-of-course]")];
const linkText = (element: HTMLElement) => element.querySelector("a")?.textContent.trim() ?? "";

/** The course as the page lists it. */
export function courseHere(): SummaryCourse {
  return {
    lessons: lessonsHere().flatMap((lesson) => {
      const parts = lesson.querySelector<HTMLElement>("[data-lesson-parts]");
      return parts ? [{ title: linkText(lesson), ...partsFrom(parts) }] : [];
    }),
    labs: new Map(labsHere().map((lab) => [lab.dataset["labOfCourse"] ?? "", linkText(lab)])),
  };
}

/** The section that each question of a quiz asks about, in the order of the quiz. */
const sectionsAsked = (place: HTMLElement) => (place.dataset["quizScore"] ?? "").split(" ");

/** Shows the score of each quiz that was begun, and when each lab was solved. */
export function showQuizzesAndLabs(): void {
  const progress = storedProgress.get();
  for (const lesson of lessonsHere()) {
    const parts = lesson.querySelector<HTMLElement>("[data-lesson-parts]");
    const place = lesson.querySelector<HTMLElement>("[data-quiz-score]");
    if (!parts || !place) continue;
    const own = partsFrom(parts);
    const score = quizScore(progress, own);
    const unread = score.open.filter((question) => {
      const section = sectionsAsked(place)[own.questions.indexOf(question)];
      return section !== undefined && !isSectionRead(progress, own.id, section);
    });
    const words = scoreWords(score) + openWords(score, unread.length);
    place.textContent = score.open.length === score.of ? "" : `: ${words}`;
  }
  for (const lab of labsHere()) {
    const place = lab.querySelector("[data-lab-solved]");
    const solved = progress.labs[lab.dataset["labOfCourse"] ?? ""];
    if (place)
      place.textContent = solved === undefined ? "not solved" : `solved on ${localDay(solved)}`;
  }
}
