import { getCollection, render } from "astro:content";
import type { LessonPage } from "../../text/lessons/lesson-pages.ts";
import { isCounted } from "./lesson-parts.ts";
import type { LessonParts } from "./lesson-progress.ts";

/** What of a lesson there is to be done, for pages that show how much of it has been. */
export async function siteParts({ entry, fields, slug }: LessonPage): Promise<LessonParts> {
  const { headings } = await render(entry);
  const sections = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const quiz = (await getCollection("quizzes")).find(({ id }) => id === slug);
  const labs = await getCollection("labs");
  return {
    id: fields.id,
    sections: sections.map((heading) => heading.slug).filter(isCounted),
    questions: quiz?.data.questions.map(({ id }) => id) ?? [],
    labs: labs.filter(({ data }) => data.lab.lesson === fields.id).map(({ id }) => id),
  };
}
