/** Where the lessons are, from the project root. */
export const courseFolder = "src/content/course";

/** What a lesson's path says. */
export interface LessonPath {
  /** Folder of the module, e.g. `03-module-3`. */
  readonly module: string;
  /** Number of the module, e.g. 3. */
  readonly moduleNumber: number;
  /** File name without its ending, e.g. `05-wal-bloat-heartbeat`. */
  readonly slug: string;
  /** Number of the lesson in its module, e.g. 5. */
  readonly order: number;
}

const pattern =
  /^(?<module>(?<number>\d\d)-module-\d{1,2})\/(?<slug>(?<order>\d\d)-[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/**
 * Reads the path of a lesson.
 * @param file path from the project root, with forward slashes
 * @returns its parts, or `undefined` when it is not the place or the name of a lesson
 */
export function parseLessonPath(file: string): LessonPath | undefined {
  if (!file.startsWith(`${courseFolder}/`)) return undefined;
  const groups = pattern.exec(file.slice(courseFolder.length + 1))?.groups;
  if (!groups) return undefined;
  return {
    module: groups["module"] ?? "",
    moduleNumber: Number(groups["number"]),
    slug: groups["slug"] ?? "",
    order: Number(groups["order"]),
  };
}

/** The address of a lesson's page below the site's base, with slashes at both ends. */
export function lessonRoute({ module, slug }: Pick<LessonPath, "module" | "slug">): string {
  return `/course/${module}/${slug}/`;
}
