import type { LessonParts } from "./lesson-progress.ts";

/** Whether a section counts: nobody reads the list of sources from beginning to end. */
export function isCounted(anchor: string): boolean {
  return anchor !== "sources";
}

/** The attributes by which a page tells its scripts what there is to be done of a lesson. */
export function partsAttributes({ id, sections, questions, labs }: LessonParts) {
  return {
    "data-lesson-parts": id,
    "data-sections": sections.join(" "),
    "data-questions": questions.join(" "),
    "data-labs": labs.join(" "),
  };
}

const words = (text = "") => text.split(" ").filter(Boolean);

/** Reads those attributes again. */
export function partsFrom({ dataset }: HTMLElement): LessonParts {
  return {
    id: dataset["lessonParts"] ?? "",
    sections: words(dataset["sections"]),
    questions: words(dataset["questions"]),
    labs: words(dataset["labs"]),
  };
}
