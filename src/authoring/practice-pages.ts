import { basename } from "node:path";
import type { LessonHead } from "../text/lessons/lesson-head.ts";
import type { Lab } from "../practice/incident-lab/lab-schema.ts";
import { parseLab } from "../practice/incident-lab/parse-lab.ts";
import type { CourseFiles } from "./course-files.ts";

/** The pages of the quizzes and labs. */
export interface PracticePages {
  readonly labs: readonly Pick<Lab, "id" | "title" | "lesson" | "order">[];
  /** By the lesson they belong to: its id and its title. */
  readonly quizzes: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The labs and quizzes of the course, in the order of its lessons. One that cannot be read is left
 * out: the check says what is wrong with it.
 */
export function practicePages(
  course: Pick<CourseFiles, "labs" | "quizzes" | "read">,
  lessons: readonly Pick<LessonHead, "path" | "frontMatter">[],
): PracticePages {
  const labs = course
    .labs()
    .flatMap((file) => parseLab(file, course.read(file) ?? "").value?.lab ?? []);
  const quizzes = new Set(course.quizzes().map((file) => basename(file, ".yaml")));
  const inOrder = lessons.flatMap(({ path, frontMatter }) =>
    path && frontMatter ? [{ slug: path.slug, ...frontMatter.fields }] : [],
  );
  return {
    labs: inOrder.flatMap(({ id }) =>
      labs.filter(({ lesson }) => lesson === id).sort((a, b) => a.order - b.order),
    ),
    quizzes: inOrder
      .filter(({ slug }) => quizzes.has(slug))
      .map(({ id, title }) => ({ id, title })),
  };
}
