import { readModules, type CourseFiles } from "../authoring/course-files.ts";
import { readRunbookHeads } from "../runbooks/file/runbook-heads.ts";
import { readLessonHead } from "../text/lessons/lesson-head.ts";
import { lessonRoute } from "../text/lessons/lesson-path.ts";
import { runbookRoute } from "../text/lessons/runbook-path.ts";

/** A page of the site that is a chapter of the book. */
export interface Chapter {
  /** Its anchor in the book, and what the anchors on its page begin with. */
  readonly key: string;
  /** The page's address below the site's base, with slashes at both ends. */
  readonly route: string;
  readonly title: string;
  /** The heading of the contents below which it stands. */
  readonly part: string;
  readonly kind: "lesson" | "runbook" | "messages" | "quiz";
}

/** The chapters of the book in their order: lessons by module, runbooks, messages, questions. */
export function chaptersOf(course: Pick<CourseFiles, "lessons" | "runbooks" | "quizzes" | "read">) {
  const modules = readModules(course);
  const hasQuiz = new Set(course.quizzes().map((file) => /([^/]+)\.yaml$/.exec(file)?.[1]));
  const lessons = course.lessons().flatMap((file) => {
    const { path, frontMatter } = readLessonHead(file, course.read(file) ?? "");
    return path && frontMatter ? [{ path, ...frontMatter.fields }] : [];
  });
  const chapters: Chapter[] = [
    ...lessons.map(({ path, id, title }): Chapter => {
      const part = modules[path.module]?.title ?? path.module;
      return { kind: "lesson", key: id, route: lessonRoute(path), title, part };
    }),
    ...readRunbookHeads(course.runbooks(), course.read).map(({ id, title }): Chapter => {
      return { kind: "runbook", key: `do-${id}`, route: runbookRoute(id), title, part: "Runbooks" };
    }),
    {
      ...{ kind: "messages", key: "messages", route: "/messages/" },
      ...{ title: "Messages", part: "Reference" },
    },
    ...lessons
      .filter(({ path }) => hasQuiz.has(path.slug))
      .map(({ id, title }): Chapter => {
        const named = { title: `Quiz: ${title}`, part: "Questions" };
        return { kind: "quiz", key: `quiz-${id}`, route: `/quiz/${id}/`, ...named };
      }),
  ];
  return chapters;
}
