import { goodCourse, secondFile, secondLesson } from "../../support/course.ts";
import { edited, type Mistake } from "./mistake.ts";

const publishedIds = "src/content/lesson-ids.yaml";
const modules = "src/content/modules.yaml";
const added = (file: string, text: string) => ({ [file]: (goodCourse[file] ?? "") + text });

/** Mistakes in the lists of modules and of published ids. */
export const listMistakes: readonly Mistake[] = [
  {
    code: "yaml/syntax",
    what: "a colon in the title of a module without quotes",
    files: edited(modules, "title: Basics", "title: Basics: a story"),
  },
  {
    code: "yaml/syntax",
    what: "a list instead of folders",
    files: { [modules]: "- title: Basics\n" },
  },
  {
    code: "yaml/unknown-field",
    what: "a mistyped field",
    files: edited(modules, "description:", "descriptions:"),
  },
  {
    code: "yaml/unknown-field",
    what: "a field that modules do not have",
    files: edited(modules, "  title", "  icon: star\n  title"),
  },
  {
    code: "yaml/missing-field",
    what: "a module without a description",
    files: edited(modules, "  description: The beginning.\n", ""),
  },
  {
    code: "yaml/invalid-field",
    what: "a number as a title",
    files: edited(modules, "title: Basics", "title: 1"),
  },
  {
    code: "yaml/invalid-field",
    what: "a module that is only a title",
    files: { [modules]: "01-module-1: Basics\n" },
  },
  {
    code: "modules/folder-name",
    what: "a mistyped folder",
    files: edited(modules, "01-module-1", "01-modules-1"),
  },
  {
    code: "modules/no-lessons",
    what: "a module that nobody has begun",
    files: added(modules, "02-module-2:\n  title: Slots\n  description: All of them.\n"),
  },
  {
    code: "yaml/syntax",
    what: "a line twice",
    files: added(publishedIds, "01-module-1/02-next-steps: next-steps\n"),
  },
  {
    code: "yaml/syntax",
    what: "a line without an id",
    files: { [publishedIds]: "01-module-1/01-first-steps\n" },
  },
  {
    code: "yaml/invalid-field",
    what: "a title instead of an id",
    files: edited(publishedIds, ": next-steps", ": Next steps"),
  },
  {
    code: "ids/duplicate-id",
    what: "the id of another lesson",
    files: edited(publishedIds, ": next-steps", ": first-steps"),
  },
  {
    code: "ids/no-lesson",
    what: "the line of a lesson that was deleted",
    files: added(publishedIds, "01-module-1/04-last-steps: last-steps\n"),
  },
  {
    code: "ids/duplicate-id",
    what: "the id of a lesson that was deleted",
    files: added(publishedIds, "retired/01-module-1/04-last-steps: next-steps\n"),
  },
  {
    code: "ids/no-lesson",
    what: "a mistyped lesson, whose id is mistyped as well",
    files: edited(publishedIds, "02-next-steps: next-steps", "02-next-step: next-step"),
  },
  {
    code: "lesson/moved",
    what: "a lesson that got another file name",
    files: {
      ...edited(publishedIds, "02-next-steps: next-steps", "03-next-steps: next-steps"),
      [secondFile]: secondLesson("Text.\n"),
    },
  },
];
