import { render } from "astro:content";
import type { LessonPage } from "../course/lesson-pages.ts";
import { isCounted } from "../progress/lesson-parts.ts";
import type { LessonParts } from "../progress/progress.ts";
import { siteLabs } from "./site-labs.ts";
import { siteQuizzes } from "./site-quizzes.ts";

/** What of a lesson there is to be done, for pages that show how much of it has been. */
export async function siteParts({ entry, fields, slug }: LessonPage): Promise<LessonParts> {
  const { headings } = await render(entry);
  const sections = headings.filter(({ depth }) => depth === 2 || depth === 3);
  return {
    id: fields.id,
    sections: sections.map((heading) => heading.slug).filter(isCounted),
    questions:
      siteQuizzes()
        .get(slug)
        ?.questions.map(({ id }) => id) ?? [],
    labs: siteLabs()
      .filter(({ lab }) => lab.lesson === fields.id)
      .map(({ lab }) => lab.id),
  };
}
