/** Where to go on, and what is done of each lesson, where the lessons are listed. Loaded on demand. */
import { lessonProgress, progressWords, stateOf } from "./lesson-progress.ts";
import { partsFrom } from "./lesson-parts.ts";
import { storedProgress } from "./stored-progress.ts";

/** Shows what is done of each lesson of the list on this page, and where to go on. */
export function showCourse(): void {
  const progress = storedProgress.get();
  for (const line of document.querySelectorAll<HTMLElement>("[data-lesson-parts]")) {
    const done = lessonProgress(progress, partsFrom(line));
    line.textContent = stateOf(done) ? progressWords(done) : "";
  }
  const { last } = progress;
  const goOn = document.querySelector<HTMLElement>("[data-go-on]");
  const link = goOn?.querySelector("a");
  const lesson = last && document.querySelector(`[data-lesson="${CSS.escape(last.lesson)}"] a`);
  if (!last || !goOn || !link || !(lesson instanceof HTMLAnchorElement)) return;
  link.href = `${lesson.href}#${last.section}`;
  link.textContent = `Continue where you stopped: ${lesson.textContent}`;
}

storedProgress.subscribe(showCourse);
showCourse();
