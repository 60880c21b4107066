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

/** Starlight's sidebar: one group for each module. Lessons without a usable path are left out. */
export function sidebar(
  lessons: readonly Pick<LessonHead, "path" | "frontMatter">[],
  titles: Titles,
) {
  const placed = lessons.flatMap(({ path, frontMatter }) =>
    path && frontMatter ? [{ module: path.module, slug: path.slug }] : [],
  );
  return groupByModule(placed, titles).map((module) => ({
    label: module.title,
    items: module.lessons.map(({ slug }) => ({ slug: `course/${module.folder}/${slug}` })),
  }));
}
