import { problem, type Problem } from "../../problems/problem.ts";
import type { KnownLesson, PlacedLesson } from "./lesson-index.ts";
import { publishedIdsFile, type PublishedIds, type PublishedId } from "./published-ids.ts";
import { nearest } from "../../problems/nearest.ts";

type Known = readonly KnownLesson[];

const lessonOf = ({ lesson }: PublishedId, known: Known) =>
  known.find(({ name }) => name === lesson);

/** Of a lesson that was deleted: readers have progress under its id, so no other lesson gets it. */
const isRetired = ({ lesson }: PublishedId) => lesson.startsWith("retired/");

/**
 * The line that has an id by right: one that keeps it for a deleted lesson, else the one of the lesson
 * that calls itself so, or the first.
 */
function ownerOf(
  id: string | undefined,
  { lines }: PublishedIds,
  known: Known,
): PublishedId | undefined {
  const retired = lines.find((line) => line.id === id && isRetired(line));
  if (retired) return retired;
  const same = lines.filter((line) => line.id === id && lessonOf(line, known));
  return same.find((line) => lessonOf(line, known)?.ownId === id) ?? same[0];
}

/** A line with the id of another lesson. */
function checkOwner(line: PublishedId, publishedIds: PublishedIds, known: Known): Problem[] {
  const { id, at } = line;
  if (id === undefined || !lessonOf(line, known)) return [];
  const owner = ownerOf(id, publishedIds, known);
  if (!owner || owner === line) return [];
  const details = { id, other: owner.lesson };
  return [problem("ids/duplicate-id", { file: publishedIdsFile, at }, details)];
}

/** A line of a lesson that does not exist, unless a lesson that does exist has moved away from it. */
function checkLine(line: PublishedId, { lines }: PublishedIds, known: Known): Problem[] {
  if (lessonOf(line, known) || isRetired(line)) return [];
  const unlisted = known.filter(({ name }) => lines.every(({ lesson }) => lesson !== name));
  if (unlisted.some(({ ownId }) => ownId === line.id)) return [];
  const names = unlisted.map(({ name }) => name);
  const details = { lesson: line.lesson, nearest: nearest(line.lesson, names) };
  return [problem("ids/no-lesson", { file: publishedIdsFile, at: line.at }, details)];
}

/** Holds the list of published ids to the lessons that exist. */
export function checkPublishedIds(publishedIds: PublishedIds, known: Known): Problem[] {
  return publishedIds.lines.flatMap((line) => [
    ...checkOwner(line, publishedIds, known),
    ...checkLine(line, publishedIds, known),
  ]);
}

/** Holds the id of a lesson to the list of published ids. */
export function checkPublished(
  lesson: PlacedLesson,
  publishedIds: PublishedIds,
  known: Known,
): Problem[] {
  const { file, path, frontMatter } = lesson;
  const { id } = frontMatter.fields;
  const where = { file, at: frontMatter.placeOf(["id"]) };
  const name = `${path.module}/${path.slug}`;
  const line = publishedIds.lines.find(({ lesson: listed }) => listed === name);
  if (line) {
    // A line that is wrong itself was reported where it stands.
    if (line.id === undefined || line.id === id || ownerOf(line.id, publishedIds, known) !== line) {
      return [];
    }
    const details = { id, published: line.id, publishedIds: publishedIdsFile };
    return [problem("lesson/changed-id", where, details)];
  }
  // Of an id that another lesson has, it is reported that it belongs to that one.
  if (!publishedIds.complete || known.some((l) => l.name !== name && l.ownId === id)) return [];
  const former = publishedIds.lines.find(
    (l) => l.id === id && !lessonOf(l, known) && !isRetired(l),
  )?.lesson;
  const details = { id, lesson: name, publishedIds: publishedIdsFile };
  return former === undefined
    ? [problem("lesson/unlisted-id", where, details)]
    : [problem("lesson/moved", where, { ...details, former })];
}
