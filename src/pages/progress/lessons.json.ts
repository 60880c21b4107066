import type { APIRoute } from "astro";
import type { CourseLesson } from "../../reader/progress/course-parts.ts";
import { siteParts } from "../../reader/progress/site-parts.ts";
import { lessonPages, onSite } from "../../text/lessons/lesson-pages.ts";

/** What there is to be done of each lesson, for pages that mark how far their reader has come. */
export const GET: APIRoute = async () => {
  const lessons = await Promise.all(
    (await lessonPages()).map(async (page): Promise<CourseLesson> => ({
      ...(await siteParts(page)),
      address: onSite(page.route),
      title: page.fields.title,
    })),
  );
  return Response.json(lessons);
};
