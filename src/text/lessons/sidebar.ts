import type { LessonHead } from "./lesson-head.ts";

/** One module of the course, with its lessons in order. */
export interface Module<L> {
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly lessons: readonly L[];
}

type Titles = Readonly<Record<string, { title: string; description: string }>>;

/**
 * Groups lessons by module, both in the order of their numbers.
 * @param titles titles and descriptions by module folder
 */
export function groupByModule<L extends { module: string; slug: string }>(
  lessons: readonly L[],
  titles: Titles,
): Module<L>[] {
  return Object.entries(titles)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([folder, { title, description }]) => ({
      folder,
      title,
      description,
      lessons: lessons
        .filter((lesson) => lesson.module === folder)
        .sort((a, b) => a.slug.localeCompare(b.slug)),
    }))
    .filter((module) => module.lessons.length > 0);
}

/**
 * Starlight's sidebar: one group for each module, its lessons numbered through the whole course, as
 * readers count them. Lessons without a usable path or title are left out.
 */
export function lessonSidebar(
  lessons: readonly Pick<LessonHead, "path" | "frontMatter">[],
  titles: Titles,
) {
  const placed = lessons.flatMap(({ path, frontMatter }) =>
    path && frontMatter
      ? [{ module: path.module, slug: path.slug, title: frontMatter.fields.title }]
      : [],
  );
  const modules = groupByModule(placed, titles);
  const inOrder = modules.flatMap((module) => module.lessons);
  return modules.map((module) => ({
    label: module.title,
    items: module.lessons.map((lesson) => ({
      label: `${inOrder.indexOf(lesson) + 1}. ${lesson.title}`,
      slug: `course/${module.folder}/${lesson.slug}`,
    })),
  }));
}
