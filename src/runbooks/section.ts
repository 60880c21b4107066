import type { List, RootContent } from "mdast";
import type { Lesson } from "../course/parse-lesson.ts";

/** A section of a lesson, cut at its numbered lists. */
export interface Section {
  readonly title: string;
  readonly before: readonly RootContent[];
  readonly items: readonly List["children"][number][];
  readonly after: readonly RootContent[];
}

/** A lesson has no section of that name, or the section has no numbered list. */
export class NoStepsError extends Error {
  override readonly name = "NoSteps";
}

const isSteps = (node: RootContent): node is List => node.type === "list" && node.ordered === true;

/**
 * The section below a heading, up to the next heading of any depth.
 * @throws NoStepsError
 */
export function sectionOf(lesson: Lesson, anchor: string): Section {
  const { tree, headings, file } = lesson;
  const index = headings.findIndex(({ slug }) => slug === anchor);
  const heading = headings[index];
  const top = tree.children.map((node, place) => ({ node, place }));
  const places = top.filter(({ node }) => node.type === "heading").map(({ place }) => place);
  const start = places[index];
  if (!heading || start === undefined) throw new NoStepsError(`${file} has no section ${anchor}.`);
  const content = tree.children.slice(start + 1, places[index + 1] ?? tree.children.length);
  const lists = content.filter(isSteps);
  const [first, last] = [lists[0], lists.at(-1)];
  if (!first || !last) throw new NoStepsError(`${file}#${anchor} has no numbered list.`);
  return {
    title: heading.text,
    before: content.slice(0, content.indexOf(first)),
    items: lists.flatMap(({ children }) => children),
    after: content.slice(content.indexOf(last) + 1),
  };
}
