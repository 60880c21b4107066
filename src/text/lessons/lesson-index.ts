import { posix } from "node:path";
import type { FrontMatter } from "./front-matter.ts";
import type { PublishedIds } from "./published-ids.ts";
import { courseFolder, parseLessonPath, type LessonPath } from "./lesson-path.ts";
import type { Lesson } from "./parse-lesson.ts";

/** A lesson whose path and front matter can be read. */
export type PlacedLesson = Lesson & { path: LessonPath; frontMatter: FrontMatter };

/** What other files may count on of a lesson that exists, also while it cannot be read. */
export interface KnownLesson {
  /** The path from the project root under which others may name it. */
  readonly file: string;
  /** The same below the folder of the course, without ending: `<module>/<slug>`. */
  readonly name: string;
  /** File name without its ending. */
  readonly slug: string;
  /** The id that its front matter names, also where something else in it is wrong. */
  readonly ownId: string | undefined;
  /** All ids by which it may be meant: its own, and the one it was published with. */
  readonly ids: readonly string[];
  /** Anchors of its headings; `undefined` while its text cannot be read. */
  readonly anchors: readonly string[] | undefined;
}

/** A lesson's file as it was found; `lesson` is `undefined` when it is not MDX. */
export interface FoundLesson {
  readonly file: string;
  readonly text: string;
  readonly lesson: Lesson | undefined;
}

/** The id in a front matter that may be broken anywhere else. */
function idIn(text: string): string | undefined {
  const [frontMatter = ""] = /^---\r?\n[^]*?\r?\n---/.exec(text) ?? [];
  return /^id: *["']?([a-z][a-z0-9-]{2,59})["']? *(?:#.*)?\r?$/m.exec(frontMatter)?.[1];
}

const nameOf = (file: string) => file.slice(courseFolder.length + 1).replace(/\.[^./]+$/, "");

/** Where a lesson belongs: one with a wrong name to the place where it was published. */
function placeOf(
  name: string,
  ownId: string | undefined,
  lines: PublishedIds["lines"],
  names: readonly string[],
): string {
  if (ownId === undefined || parseLessonPath(`${courseFolder}/${name}.mdx`)) return name;
  return lines.find(({ id, lesson }) => id === ownId && !names.includes(lesson))?.lesson ?? name;
}

/**
 * What is known of every lesson, for the rules that look at one file from another: a target that
 * exists is never called missing because of a mistake inside it.
 */
export function indexLessons(
  found: readonly FoundLesson[],
  { lines }: PublishedIds,
): KnownLesson[] {
  const names = found.map(({ file }) => nameOf(file));
  return found.map(({ file, text, lesson }) => {
    const ownId = lesson?.frontMatter?.fields.id ?? idIn(text);
    const name = placeOf(nameOf(file), ownId, lines, names);
    const published = lines.find((line) => line.lesson === name)?.id;
    return {
      file: `${courseFolder}/${name}.mdx`,
      name,
      slug: posix.basename(name),
      ownId,
      ids: [ownId, published].filter((id) => id !== undefined),
      anchors: lesson?.headings.map(({ slug }) => slug),
    };
  });
}

/**
 * The anchors of the lesson with an id.
 * @returns `"unreadable"` when that lesson exists, or may exist, and cannot be read
 */
export function anchorsOf(
  known: readonly KnownLesson[],
  id: string,
): readonly string[] | "unreadable" | "missing" {
  const target =
    known.find(({ ownId }) => ownId === id) ?? known.find(({ ids }) => ids.includes(id));
  if (target) return target.anchors ?? "unreadable";
  return known.some(({ ids }) => ids.length === 0) ? "unreadable" : "missing";
}
