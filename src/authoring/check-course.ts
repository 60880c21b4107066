import { lessonComponents } from "../components/registry.ts";
import { checkCurriculum } from "../course/curriculum.ts";
import { knownLessons, type FoundLesson } from "../course/known-lessons.ts";
import { parseLesson } from "../course/parse-lesson.ts";
import { checkDiagram } from "../diagrams/check-diagram.ts";
import type { Diagram } from "../diagrams/diagram.ts";
import { drawAll, type Studio } from "../diagrams/draw.ts";
import { notesAfter } from "../diagrams/notes.ts";
import { checkFences } from "../fences/check-fences.ts";
import { checkUnusedPlaceholders, usedPlaceholders } from "../fences/check-placeholders.ts";
import { checkLinks } from "../links/check-links.ts";
import { checkLabs } from "../incident-lab/check-labs.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { checkMdx } from "../prose/check-mdx.ts";
import { checkProse } from "../prose/check-prose.ts";
import { checkQuizzes } from "../quiz/check-quizzes.ts";
import { parseQuiz } from "../quiz/parse-quiz.ts";
import type { CourseFiles } from "./course-files.ts";

/** What one lesson gives when it is looked at alone. */
interface Reading extends FoundLesson {
  readonly problems: readonly Problem[];
  readonly diagrams: readonly Diagram[];
  readonly placeholders: readonly string[];
}

function readLesson(file: string, files: CourseFiles): Reading {
  const text = files.read(file) ?? "";
  const { lesson, problems } = parseLesson(file, text, files.parse);
  if (!lesson) return { file, text, lesson, problems, diagrams: [], placeholders: [] };
  const { fences, problems: fenceProblems } = checkFences(lesson, files.read);
  const checked = fences
    .filter((f) => f.language === "mermaid")
    .map((fence) => checkDiagram(fence, notesAfter(fence, fences)));
  return {
    file,
    text,
    lesson,
    problems: [
      ...problems,
      ...fenceProblems,
      ...checked.flatMap((c) => c.problems),
      ...checkProse(lesson),
      ...checkMdx(lesson, lessonComponents),
    ],
    diagrams: checked.flatMap((c) => c.diagram ?? []),
    placeholders: usedPlaceholders(fences, lesson.tree),
  };
}

/**
 * Checks the whole course: every rule over every lesson, every diagram drawn.
 * @returns all problems together; an empty list means the build can go on
 */
export async function checkCourse(files: CourseFiles, studio: Studio): Promise<Problem[]> {
  const readings = files.lessons().map((file) => readLesson(file, files));
  const lessons = readings.flatMap((r) => r.lesson ?? []);
  const records = files.records();
  const known = knownLessons(readings, records.ledger);
  const anchors = new Map(known.map((l) => [l.file, l.anchors]));
  const targets = { anchors, exists: files.exists };
  const { problems: drawingProblems } = await drawAll(
    readings.flatMap((r) => r.diagrams),
    studio,
  );
  const quizzes = files.quizzes().map((file) => parseQuiz(file, files.read(file) ?? ""));
  const used = new Set(readings.flatMap((r) => r.placeholders));
  return [
    ...files
      .markdownFiles()
      .map((file) => problem("lesson/markdown-file", { file, at: "whole-file" }, { file })),
    ...readings.flatMap((r) => r.problems),
    ...checkCurriculum(lessons, records, known),
    ...lessons.flatMap((lesson) => checkLinks(lesson, targets)),
    // A lesson that cannot be read may be the one that uses a placeholder.
    ...(lessons.length === readings.length ? checkUnusedPlaceholders(used) : []),
    ...checkLabs(files.labs(), files.read, { lessons, known }),
    ...quizzes.flatMap(({ problems }) => problems),
    ...checkQuizzes(
      quizzes.flatMap(({ quiz }) => quiz ?? []),
      known,
    ),
    ...drawingProblems,
  ];
}
