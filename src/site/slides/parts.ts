import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { classesOf } from "../../text/built/elements.ts";

/** What stands below one heading, up to the next one. */
export interface Part {
  readonly title: string;
  readonly anchor: string;
  /** The heading above this one. */
  readonly over: string | undefined;
  readonly elements: Element[];
}

/** Whether an element has this class. */
export const has = (name: string) => (node: Element) => classesOf(node).includes(name);

/** Whether an element's tag is one of these. */
export const isTag = (pattern: RegExp) => (node: Element) => pattern.test(node.tagName);

/** The text of an element on one line. */
export const spaced = (node: Element) => toString(node).replace(/\s+/g, " ").trim();

const stringOf = (value: unknown) => (typeof value === "string" ? value : "");

/** The parts of a lesson below its headings of the second and third level. */
export function partsOfLesson(lesson: Root): Part[] {
  const parts: Part[] = [];
  let section: string | undefined;
  for (const node of lesson.children) {
    if (node.type !== "element") continue;
    const isSection = node.tagName === "h2";
    if (!isSection && node.tagName !== "h3") {
      parts.at(-1)?.elements.push(node);
      continue;
    }
    const title = spaced(node);
    const anchor = stringOf(node.properties["id"]);
    if (isSection) section = title;
    parts.push({ title, anchor, over: isSection ? undefined : section, elements: [] });
  }
  return parts;
}
