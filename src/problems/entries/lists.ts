import { entry } from "../entry.ts";
import { didYouMean } from "../suggest.ts";

/** The lists beside the lessons: modules and published ids. */
export const listEntries = {
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
