import { entry } from "../entry.ts";
import { writeAnchor } from "../suggest.ts";

export const lessonEntries = {
  "lesson/no-front-matter": entry(
    "The lesson has no front matter.",
    "Begin the file with a block between two lines of three dashes; " +
      "`npm run new:lesson` writes one.",
  ),
  "lesson/duplicate-id": entry<{ id: string; other: string }>(
    ({ id, other }) => `The id "${id}" already belongs to ${other}.`,
    "Give this lesson an id of its own: readers' progress is stored under it.",
  ),
  "lesson/changed-id": entry<{ id: string; published: string; publishedIds: string }>(
    ({ id, published }) =>
      `The lesson was published with the id "${published}", and now says "${id}".`,
    ({ published, publishedIds }) =>
      `Put "${published}" back: readers' progress is stored under it. ` +
      `Published ids are listed in ${publishedIds}.`,
  ),
  "lesson/unlisted-id": entry<{ id: string; lesson: string; publishedIds: string }>(
    ({ id }) => `The id "${id}" is not in the list of published ids.`,
    ({ id, lesson, publishedIds }) =>
      `Add the line \`${lesson}: ${id}\` to ${publishedIds}; from then on the id stays as it is.`,
  ),
  "lesson/moved": entry<{ id: string; lesson: string; former: string; publishedIds: string }>(
    ({ id, former }) => `The id "${id}" is listed for ${former}, which does not exist.`,
    ({ id, lesson, former, publishedIds }) =>
      `Change the line \`${former}: ${id}\` of ${publishedIds} to \`${lesson}: ${id}\`.`,
  ),
  "lesson/unknown-prerequisite": entry<{ id: string; known: readonly string[] }>(
    ({ id }) => `The prerequisite "${id}" is not a lesson.`,
    ({ known }) => `Lessons: ${known.join(", ")}.`,
  ),
  "lesson/unknown-section": entry<{
    field: string;
    section: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ field, section }) => `"${section}" in "${field}" is not a section of that lesson.`,
    ({ nearest, anchors }) => writeAnchor(nearest, anchors),
  ),
  "lesson/prerequisite-circle": entry<{ circle: readonly string[] }>(
    ({ circle }) => `The prerequisites form a circle: ${circle.join(" → ")}.`,
    "Remove one of them: a reader must be able to begin somewhere.",
  ),
  "lesson/file-name": entry<{ file: string }>(
    ({ file }) => `"${file}" is not the place or the name of a lesson.`,
    "Lessons are src/content/course/<NN-module-N>/<NN-slug>.mdx, in lower case with hyphens: " +
      "03-module-3/05-wal-bloat-heartbeat.mdx.",
  ),
  "lesson/order": entry<{ order: number; expected: number }>(
    ({ order, expected }) =>
      `The file name says lesson ${expected}, the front matter says order: ${order}.`,
    ({ expected }) => `Write \`order: ${expected}\`, or rename the file.`,
  ),
  "lesson/duplicate-order": entry<{ order: number; other: string }>(
    ({ order, other }) => `Number ${order} of this module is already ${other}.`,
    "Give one of the two another number, in its file name and in `order`.",
  ),
  "lesson/unknown-module": entry<{ module: string; modules: string }>(
    ({ module, modules }) => `The module "${module}" has no title in ${modules}.`,
    ({ module, modules }) => `Add \`${module}:\` with a title and a description to ${modules}.`,
  ),
  "lesson/leftover": entry<{ word: string }>(
    ({ word }) => `A "${word}" was left in the lesson.`,
    "Do what it says, or remove it; open work belongs into an issue.",
  ),
} as const;
