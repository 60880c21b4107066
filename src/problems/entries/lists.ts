import { entry } from "../entry.ts";
import { didYouMean } from "../suggest.ts";

/** The lists beside the lessons: modules and published ids. */
export const listEntries = {
  "modules/syntax": entry<{ reason: string }>(
    ({ reason }) => `The list of modules cannot be read: ${reason}`,
    "Write the folder of each module with a colon, and below it, indented with spaces, its title and " +
      "description; put a text that holds a colon or a # in quotes.",
  ),
  "modules/unknown-field": entry<{ field: string }>(
    ({ field }) => `A module has no "${field}".`,
    "It has title and description.",
  ),
  "modules/missing-field": entry<{ module: string; field: string }>(
    ({ module, field }) => `The module "${module}" has no "${field}".`,
    ({ field }) => `Add \`${field}:\` with a text, indented below the module.`,
  ),
  "modules/invalid": entry<{ what: string; reason: string }>(
    ({ what, reason }) => `"${what}" is not usable: ${reason}`,
    "Write the folder of the module with a colon, and below it, indented, `title:` and `description:`, each with a text.",
  ),
  "modules/folder-name": entry<{ module: string; nearest: string | undefined }>(
    ({ module }) => `"${module}" is not the folder of a module.`,
    ({ nearest }) =>
      didYouMean(nearest, "Name it as the folder with its lessons, for example 03-module-3."),
  ),
  "modules/no-lessons": entry<{ module: string; nearest: string | undefined }>(
    ({ module }) => `The module "${module}" has no lessons.`,
    ({ module, nearest }) =>
      didYouMean(
        nearest,
        `Begin one with \`npm run new:lesson -- --module ${module} --title "…"\`, or remove the module.`,
      ),
  ),
  "ids/syntax": entry<{ reason: string }>(
    ({ reason }) => `The list of published ids cannot be read: ${reason}`,
    "Write one line for each lesson: 03-module-3/05-wal-bloat-heartbeat: wal-bloat-heartbeat",
  ),
  "ids/invalid-id": entry<{ lesson: string; reason: string }>(
    ({ lesson, reason }) => `What stands after "${lesson}" is no id: ${reason}`,
    "Write the id that the lesson's front matter has.",
  ),
  "ids/duplicate-id": entry<{ id: string; other: string }>(
    ({ id, other }) => `The id "${id}" is the one of ${other} as well.`,
    "Write the id of this lesson: readers' progress is stored under it.",
  ),
  "ids/no-lesson": entry<{ lesson: string; nearest: string | undefined }>(
    ({ lesson }) => `There is no lesson ${lesson}.`,
    ({ lesson, nearest }) =>
      didYouMean(
        nearest,
        `Write the new path of the lesson if it was moved. If it was deleted, write retired/${lesson}: no other lesson may get its id.`,
      ),
  ),
} as const;
