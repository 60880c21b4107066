import { lessonComponents, runbookComponents } from "../../text/components/registry.ts";
import { checkCurriculum } from "../../text/lessons/curriculum.ts";
import { readLessonHead } from "../../text/lessons/lesson-head.ts";
import { courseFolder } from "../../text/lessons/lesson-path.ts";
import { indexLessons, type FoundLesson } from "../../text/lessons/lesson-index.ts";
import { parseLesson } from "../../text/lessons/parse-lesson.ts";
import { checkDiagram } from "../../text/diagrams/check-diagram.ts";
import type { Diagram } from "../../text/diagrams/diagram.ts";
import { drawAll, type DiagramRenderer } from "../../text/diagrams/draw.ts";
import { notesAfter } from "../../text/diagrams/notes.ts";
import { checkFences } from "../../text/fences/check-fences.ts";
import { runbookId } from "../../text/lessons/runbook-path.ts";
import { runbookGrammar } from "../../text/fences/runbook-grammar.ts";
import { checkUnusedPlaceholders, usedPlaceholders } from "../../text/fences/check-placeholders.ts";
import { labId } from "../../practice/incident-lab/lab-path.ts";
import { checkLinks } from "../../text/links/check-links.ts";
import { runLines } from "../../text/links/run-addresses.ts";
import { namedFiles } from "../../text/links/named-files.ts";
import { checkLabs } from "../../practice/incident-lab/check-labs.ts";
import type { Problem } from "../../problems/problem.ts";
import { checkMdx } from "../../text/prose/check-mdx.ts";
import { checkProse } from "../../text/prose/check-prose.ts";
import { checkQuizzes } from "../../practice/quiz/check-quizzes.ts";
import { parseQuiz } from "../../practice/quiz/parse-quiz.ts";
import { changesFile, readChanges } from "../../changes/changes.ts";
import { questionsFile, readQuestions } from "../../finder/questions/questions.ts";
import { readAlertRules } from "../../runbooks/file/alert-rules.ts";
import {
  checkMessages,
  lessonAnswers,
  runbookAnswers,
} from "../../finder/messages/check-messages.ts";
import { checkRunbookFiles } from "../../runbooks/file/check-runbook-files.ts";
import { readMessages } from "../../runbooks/file/messages.ts";
import { parseRunbook } from "../../runbooks/file/parse-runbook.ts";
import { checkPlaces, misplaced } from "./check-places.ts";
import { readReference, referenceAnswers } from "./reference-pages.ts";
import type { CourseFiles } from "../course-files.ts";

/** What one lesson gives when it is looked at alone. */
interface Reading extends FoundLesson {
  readonly problems: readonly Problem[];
  readonly diagrams: readonly Diagram[];
  readonly placeholders: readonly string[];
}

function readLesson(file: string, files: CourseFiles): Reading {
  const text = files.read(file) ?? "";
  const { lesson, problems } = parseLesson(file, text, files.parse);
  if (!lesson) {
    const both = [...problems, ...readLessonHead(file, text).problems];
    return { file, text, lesson, problems: both, diagrams: [], placeholders: [] };
  }
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

/** What one runbook gives when it is looked at alone. */
function readRunbook(file: string, files: CourseFiles) {
  const { read, problems } = parseRunbook(file, files.read(file) ?? "", files.parse);
  if (!read) return { read, problems, placeholders: [] };
  const { fences, problems: mistakes } = checkFences(read, files.read, runbookGrammar);
  return {
    read,
    problems: [
      ...problems,
      ...mistakes,
      ...checkProse(read),
      ...checkMdx(read, { ...lessonComponents, ...runbookComponents }),
    ],
    placeholders: usedPlaceholders(fences, read.tree),
  };
}

type Stray = ReturnType<typeof misplaced>[number];

/** Lessons with a wrong ending: they exist, and nothing of them is read. */
function unread(strays: readonly Stray[], files: CourseFiles): FoundLesson[] {
  return strays
    .filter(({ kind, file }) => kind === "lesson" && file.startsWith(`${courseFolder}/`))
    .map(({ file }) => ({ file, text: files.read(file) ?? "", lesson: undefined }));
}

const labsOf = (strays: readonly Stray[]) =>
  strays.flatMap(({ kind, expected }) => (kind === "lab" ? (labId(expected) ?? []) : []));

/**
 * Checks the whole course: every rule over every lesson, every diagram drawn.
 * @returns all problems together; an empty list means the build can go on
 */
export async function checkCourse(
  files: CourseFiles,
  diagramRenderer: DiagramRenderer,
): Promise<Problem[]> {
  const readings = files.lessons().map((file) => readLesson(file, files));
  const lessons = readings.flatMap((r) => r.lesson ?? []);
  const runbooks = files.runbooks().map((file) => readRunbook(file, files));
  const runbookTexts = runbooks.flatMap(({ read }) => read ?? []);
  const rules = files.alertRules().flatMap((file) => readAlertRules(file, files.read(file) ?? ""));
  const messages = readMessages(files.content(), files.read);
  const records = files.records();
  const strays = misplaced(files.content());
  const known = indexLessons([...readings, ...unread(strays, files)], records.publishedIds);
  // What a lesson that is not MDX shows or uses is not known.
  const complete = lessons.length === readings.length;
  const anchors = new Map([
    ...known.map((l) => [l.file, l.anchors] as const),
    ...[...lessons, ...runbookTexts].map(
      (text) => [text.file, text.headings.map(({ slug }) => slug)] as const,
    ),
  ]);
  const runs = new Map([...lessons, ...runbookTexts].map((text) => [text.file, runLines(text)]));
  const pages = [...runbookAnswers(files.runbooks(), runbookTexts), ...lessonAnswers(known)];
  const { reference, problems: referenceProblems } = readReference(files, messages, pages);
  const targets = { anchors, runs, reference, exists: files.exists };
  const { problems: drawingProblems } = await drawAll(
    readings.flatMap((r) => r.diagrams),
    diagramRenderer,
  );
  const quizzes = files.quizzes().map((file) => parseQuiz(file, files.read(file) ?? ""));
  const used = new Set([...readings, ...runbooks].flatMap((r) => r.placeholders));
  return [
    ...readings.flatMap((r) => r.problems),
    ...checkCurriculum(lessons, records, known),
    ...[...lessons, ...runbookTexts].flatMap((text) => checkLinks(text, targets)),
    ...runbooks.flatMap(({ problems }) => problems),
    ...checkRunbookFiles(runbookTexts, { rules, messages, known }),
    ...readQuestions(files.read(questionsFile), [...pages, ...referenceAnswers(reference)])
      .problems,
    ...referenceProblems,
    ...readChanges(files.read(changesFile), pages).problems,
    ...checkMessages(messages, pages),
    ...checkPlaces(files.content(), complete ? new Set(lessons.flatMap(namedFiles)) : undefined),
    ...(complete ? checkUnusedPlaceholders(used) : []),
    ...checkLabs(files.labs(), files.read, {
      lessons,
      known,
      misplaced: labsOf(strays),
      runbooks: files.runbooks().flatMap((file) => runbookId(file) ?? []),
    }),
    ...quizzes.flatMap(({ problems }) => problems),
    ...checkQuizzes(
      quizzes.flatMap(({ quiz }) => quiz ?? []),
      known,
    ),
    ...drawingProblems,
  ];
}
