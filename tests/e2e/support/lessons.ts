import { filmRoute } from "../../../src/films/order.ts";
import { filmNameOf } from "../../../src/records/incidents.ts";
import { basename } from "node:path";
import { openCourse } from "../../../src/authoring/course-files.ts";
import { lessonRoute } from "../../../src/text/lessons/lesson-path.ts";
import { parseLesson } from "../../../src/text/lessons/parse-lesson.ts";
import { labId, labRoute } from "../../../src/practice/incident-lab/lab-path.ts";
import { isLabOnly } from "../../../src/text/fences/attributes.ts";
import { collectFences, type Fence } from "../../../src/text/fences/fence.ts";
import { toolIds, toolRoute } from "../../../src/text/components/planning-tools.ts";
import { quizFolder } from "../../../src/practice/quiz/parse-quiz.ts";
import { runbookRoutes, runbookWith } from "./runbooks.ts";
import { projectRoot } from "./sites.ts";

/** Where the quiz of a lesson's file is, if it has one. */
const quizPath = (file: string) => `${quizFolder}/${basename(file, ".mdx")}.yaml`;

/** A lesson's source, and where its page must be. */
export interface LessonSource {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page below the base, with slashes at both ends. */
  readonly route: string;
  readonly fences: readonly Fence[];
  /** Anchors of the headings that a table of contents lists. */
  readonly sections: readonly string[];
  /** Whether a part of it is folded: by its author, or because it is an experiment. */
  readonly folded: boolean;
  readonly length: number;
  /** Path of its quiz, from the project root, when it has one. */
  readonly quiz: string | undefined;
}

const course = openCourse(projectRoot);

const quizzes = course.quizzes();

/** All lessons of the course, in order, read from their sources. */
export const lessons: readonly LessonSource[] = course.lessons().map((file) => {
  const { lesson } = parseLesson(file, course.read(file) ?? "");
  if (!lesson?.path || !lesson.frontMatter) throw new Error(`${file} is not a lesson.`);
  const { id, title, description } = lesson.frontMatter.fields;
  const fences = collectFences(lesson);
  return {
    file,
    id,
    title,
    description,
    route: lessonRoute(lesson.path),
    fences,
    sections: lesson.headings.filter(({ depth }) => depth <= 3).map(({ slug }) => slug),
    folded: lesson.text.includes("<details>") || fences.some(isLabOnly),
    length: lesson.text.length,
    quiz: quizzes.find((path) => path === quizPath(file)),
  };
});

/**
 * A lesson by its id.
 * @throws Error when the course has none
 */
export function lessonOf(id: string): LessonSource {
  const lesson = lessons.find((each) => each.id === id);
  if (!lesson) throw new Error(`The course has no lesson ${id}.`);
  return lesson;
}

/** The lesson with most text. */
export const longestLesson = [...lessons].sort((a, b) => b.length - a.length)[0] as LessonSource;

/** The pages of the incident labs. */
export const labRoutes = course.labs().map((file) => labRoute(labId(file) ?? ""));

/** The slides, which have nothing of what stands around a page of the course, and are not kept offline. */
export const slideRoutes = lessons.map(({ id }) => `/slides/${id}/`);

/** The pages of the films. */
export const filmRoutes = course.films().map((file) => filmRoute(filmNameOf(file)));

/** Every other page of the site; the reachability tests hold the built site to this list. */
export const routes = [
  "/",
  ...lessons.map(({ route }) => route),
  ...lessons.flatMap(({ id, quiz }) => (quiz === undefined ? [] : [`/quiz/${id}/`])),
  "/quiz/",
  "/progress/",
  "/run-it-yourself/",
  "/instructors/",
  "/tools/",
  ...toolIds.map(toolRoute),
  "/what-has-been-run/",
  "/incidents/",
  "/incidents/player/",
  ...filmRoutes,
  "/measurements/scaling/",
  "/alerts/",
  "/reference/metrics/",
  "/reference/platforms/",
  "/reference/states/",
  "/glossary/",
  "/messages/",
  "/labs/",
  ...labRoutes,
  "/runbooks/",
  ...runbookRoutes,
  "/changes/",
  "/offline/",
  "/404.html",
] as const;

/** Where all pages have one template, and the page that stands for them. */
const representatives: Readonly<Record<string, string | undefined>> = {
  course: longestLesson.route,
  quiz: `/quiz/${longestLesson.id}/`,
  slides: `/slides/${longestLesson.id}/`,
  labs: labRoutes[0],
  incidents: filmRoutes[0],
  runbooks: runbookWith(/^## /m).route,
};

/** A page of each kind that a reader knows, for what takes too long for every page. */
export const oneOfEachKind: readonly string[] = [
  "/",
  ...Object.values(representatives).flatMap((route) => route ?? []),
  "/tools/wal-budget/",
];

/** What a test of a page is tagged with: `@whole` where a page of another sort will do. */
export const tagOfKind = (route: string): string[] =>
  oneOfEachKind.includes(route) ? [] : ["@whole"];

/** What a test is tagged with that `npm test` leaves to `--whole`: it takes long, or another stands for it. */
export const whole = { tag: "@whole" };

/** What a test of a page is tagged with: `@whole` where another page of its kind stands for it. */
export function tagOf(route: string): string[] {
  const [, folder = "", rest] = route.split("/");
  const representative = representatives[folder];
  const stands = representative === undefined || !rest || route === representative;
  return stands ? [] : ["@whole"];
}
