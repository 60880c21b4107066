import type { ReadFile } from "./read-file.ts";
import { byPlace, type Problem } from "./problem.ts";

function location(problem: Problem): string {
  return problem.at === "whole-file"
    ? problem.file
    : `${problem.file}:${problem.at.line}:${problem.at.column}`;
}

/**
 * The line a problem points at, with a caret under it.
 * @returns two lines of text, or `[]` when the place is not known
 */
export function frame(problem: Problem, source: string | undefined): string[] {
  if (problem.at === "whole-file" || source === undefined) return [];
  const { line, column, length = 1 } = problem.at;
  const text = source.split(/\r?\n/)[line - 1];
  if (text === undefined) return [];
  const gutter = `  ${line} | `;
  const carets = "^".repeat(Math.max(1, Math.min(length, text.length - column + 1)));
  return [gutter + text, " ".repeat(gutter.length + column - 1) + carets];
}

/**
 * One problem as text: place and code, what happened, the line, what to do.
 * @param source the text of the problem's file, for the frame
 */
export function formatProblem(problem: Problem, source?: string): string {
  return [
    `${location(problem)}  ${problem.code}`,
    `  ${problem.message}`,
    ...frame(problem, source),
    `  ${problem.hint}`,
  ].join("\n");
}

/** All problems of a build as one text, in the order of their places, with a closing count. */
export function formatReport(problems: readonly Problem[], read: ReadFile): string {
  const sources = new Map<string, string | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, read(file));
    return sources.get(file);
  };
  const blocks = [...problems].sort(byPlace).map((p) => formatProblem(p, sourceOf(p.file)));
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [...blocks, `${count} in the lessons.`].join("\n\n");
}

/**
 * Problems as GitHub workflow commands, which mark the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatAnnotations(problems: readonly Problem[]): string {
  const escape = (text: string) =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  // Inside a property a colon and a comma would end it.
  const property = (text: string) => escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return [...problems]
    .sort(byPlace)
    .map((p) => {
      const at = p.at === "whole-file" ? "" : `,line=${p.at.line},col=${p.at.column}`;
      return `::error file=${property(p.file)}${at},title=${p.code}::${escape(`${p.message} ${p.hint}`)}`;
    })
    .join("\n");
}
