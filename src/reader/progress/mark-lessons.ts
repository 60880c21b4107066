/** Marks in the sidebar how far each lesson has come. Loaded on demand. */
import { fetchCourse, type CourseLesson } from "./course-parts.ts";
import { lessonProgress, stateOf } from "./lesson-progress.ts";
import { storedProgress } from "./stored-progress.ts";

/** The links are found by their addresses, so that it does not matter how the sidebar groups them. */
function mark(lessons: readonly CourseLesson[]) {
  const progress = storedProgress.get();
  const states = new Map(
    lessons.map((lesson) => [lesson.address, stateOf(lessonProgress(progress, lesson))]),
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".sidebar-content a[href]")) {
    const state = states.get(link.pathname);
    if (state) link.dataset["progress"] = state;
    else delete link.dataset["progress"];
  }
}

void fetchCourse(import.meta.env.BASE_URL).then((lessons) => {
  storedProgress.subscribe(() => mark(lessons));
  mark(lessons);
});
