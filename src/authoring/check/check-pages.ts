import type { Root } from "mdast";
import { parseMdx } from "../../text/lessons/parse-lesson.ts";
import type { DiagramRenderer } from "../../text/diagrams/draw.ts";
import type { Place } from "../../problems/position.ts";
import { ProblemError } from "../../problems/problem-error.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { reasonOf } from "../../problems/reason.ts";
import { checkCourse } from "./check-course.ts";
import type { CourseFiles } from "../course-files.ts";

/**
 * Makes the page of a text, and forgets it.
 * @param file path from the project root
 * @throws whatever the page's processor throws
 */
export type RenderPage = (file: string, text: string) => Promise<void>;

const reasonWithoutPlace = (error: unknown) =>
  reasonOf(error instanceof Error ? error.message : error).replace(/^\d+:\d+(-\d+:\d+)?: /, "");

/** Where a processor's error says that it is. */
function toldPlace(error: unknown): Place | undefined {
  const { line, column } = (error ?? {}) as { line?: unknown; column?: unknown };
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}

/** The first part of a text that cannot be made into a page even when it stands alone. */
async function searchedPlace(
  file: string,
  text: string,
  tree: Root,
  { render, reason }: { render: RenderPage; reason: string },
): Promise<Place> {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const [head, ...parts] = tree.children.map(({ type, position }) => ({
    type,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  }));
  const kept = head?.type === "yaml" ? head.end : 0;
  for (const { line, column, start, end } of parts) {
    const alone = text.slice(0, kept) + blank(text.slice(kept, start)) + text.slice(start, end);
    try {
      await render(file, `${alone}\n`);
    } catch (error) {
      if (reasonWithoutPlace(error) === reason) return { line, column };
    }
  }
  return "whole-file";
}

/** What a page's plugins say themselves, such as of a record that every page reads. */
function toldProblems(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems;
  return error instanceof Error && error.cause ? toldProblems(error.cause) : undefined;
}

/** Each problem once, however many pages have met it. */
const withoutRepeats = (problems: readonly Problem[]) => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];

/**
 * Makes a page of each lesson and runbook in which no rule has found a mistake, as a build would do.
 * @param found what the rules have found
 * @returns a problem for each text that cannot be made into a page
 */
export async function checkPages(
  files: CourseFiles,
  found: readonly Problem[],
  render: RenderPage,
): Promise<Problem[]> {
  const broken = new Set(found.map(({ file }) => file));
  const problems: Problem[] = [];
  for (const file of [...files.lessons(), ...files.runbooks()]) {
    if (broken.has(file)) continue;
    const text = files.read(file) ?? "";
    try {
      await render(file, text);
    } catch (error) {
      const told = toldProblems(error);
      problems.push(...(told ?? []));
      if (told) continue;
      const reason = reasonWithoutPlace(error);
      const tree = (files.parse ?? parseMdx)(text);
      const at = toldPlace(error) ?? (await searchedPlace(file, text, tree, { render, reason }));
      problems.push(problem("mdx/no-page", { file, at }, { reason }));
    }
  }
  return withoutRepeats(problems);
}

/**
 * All that a build asks for before it begins: every rule over the course, every diagram drawn, and each
 * text without a mistake made into a page.
 * @returns all problems together; an empty list means that the build can go on
 */
export async function checkBuildable(
  files: CourseFiles,
  diagramRenderer: DiagramRenderer,
  render: RenderPage,
): Promise<Problem[]> {
  const problems = await checkCourse(files, diagramRenderer);
  return [...problems, ...(await checkPages(files, problems, render))];
}
