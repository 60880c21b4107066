import { lessonProgress, stateOf, type LessonParts } from "./lesson-progress.ts";
import type { Progress } from "./progress-schema.ts";
import { quizRounds, type QuizRound } from "./quiz-rounds.ts";

/** The course, as a summary names it. */
export interface SummaryCourse {
  readonly lessons: readonly (LessonParts & { readonly title: string })[];
  /** Titles of labs, by id. */
  readonly labs: ReadonlyMap<string, string>;
}

/** Whose summary it is, and when it was made. */
interface Made {
  /** May be empty. */
  readonly learner: string;
  readonly at: Date;
}

/** `2026-11-28`, where the reader is. */
export function localDay(time: number | Date): string {
  const day = new Date(time);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function daysOf(from: number, to: number): string {
  const days = [...new Set([localDay(from), localDay(to)])];
  return days.length === 1 ? `on ${days.join("")}` : days.join(" to ");
}

const roundWords = ({ answered, right, of, from, to }: QuizRound, index: number) =>
  `round ${index + 1}: ${right} of ${of} right at the first answer` +
  `${answered < of ? `, ${of - answered} unanswered` : ""}, ${daysOf(from, to)}`;

const outOf = ([done, of]: readonly [number, number]) => (of === 0 ? "none" : `${done} of ${of}`);

function readingDays({ read }: Progress, { id, sections }: LessonParts): string {
  const times = sections.flatMap((section) => read[`${id}#${section}`] ?? []);
  return times.length === 0 ? "" : daysOf(Math.min(...times), Math.max(...times));
}

/** Text of a learner or an author, in a cell of a table or in a line. */
const plain = (text: string) => text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|");

/**
 * What a learner has done of the course, as Markdown to keep: lessons, scores, labs, with their days.
 * @param course what there is to be done
 */
export function summaryMarkdown(progress: Progress, course: SummaryCourse, made: Made): string {
  const { lessons, labs } = course;
  const done = lessons.map((lesson) => ({ lesson, parts: lessonProgress(progress, lesson) }));
  const isFinished = done.every(({ parts }) => stateOf(parts) === "done");
  const learner = plain(made.learner);
  const quizzes = lessons.flatMap((lesson) =>
    quizRounds(progress, lesson).map(
      (round, index) => `- ${lesson.title}, ${roundWords(round, index)}`,
    ),
  );
  const labLines = [...labs].map(([id, title]) => {
    const solved = Object.hasOwn(progress.labs, id) ? progress.labs[id] : undefined;
    return `- ${title}: ${solved === undefined ? "not solved" : `solved on ${localDay(solved)}`}`;
  });
  return [
    `# Debezium in Production: ${isFinished ? "the finished course" : "progress"}${learner && `, ${learner}`}`,
    "",
    `Made on ${localDay(made.at)} from what the learner's browser has kept. Nobody else has checked it. Of the answers to a question the first one counts.`,
    "",
    "| Lesson | State | Sections read | When | Quiz: right at the first answer | Labs solved |",
    "| --- | --- | --- | --- | --- | --- |",
    ...done.map(({ lesson, parts }) =>
      [
        "",
        plain(lesson.title),
        stateOf(parts) ?? "not begun",
        outOf(parts.sections),
        readingDays(progress, lesson) || "-",
        outOf(parts.questions),
        outOf(parts.labs),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
    "",
    "## Quizzes",
    "",
    ...(quizzes.length > 0 ? quizzes : ["No question was answered."]),
    "",
    ...(labLines.length > 0 ? ["## Incident labs", "", ...labLines, ""] : []),
  ].join("\n");
}
