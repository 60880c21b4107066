import { goodCourse, secondFile, secondLesson } from "../../support/course.ts";
import { edited, type Mistake } from "./mistake.ts";

const ledger = "src/content/lesson-ids.yaml";
const modules = "src/content/modules.yaml";
const added = (file: string, text: string) => ({ [file]: (goodCourse[file] ?? "") + text });

/** Mistakes in the lists of modules and of published ids. */
export const listMistakes: readonly Mistake[] = [
  {
    code: "modules/syntax",
    what: "a colon in a title without quotes",
    files: edited(modules, "title: Basics", "title: Basics: a story"),
    report: [
      "src/content/modules.yaml:2:10  modules/syntax",
      "  The list of modules cannot be read: Nested mappings are not allowed in compact mappings.",
      "  2 |   title: Basics: a story",
      "               ^",
      "  Write the folder of each module with a colon, and below it, indented with spaces, its title and description; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "modules/syntax",
    what: "a list instead of folders",
    files: { [modules]: "- title: Basics\n" },
    report: [
      "src/content/modules.yaml:1:1  modules/syntax",
      "  The list of modules cannot be read: it is not lines of the form `field: value`.",
      "  1 | - title: Basics",
      "      ^",
      "  Write the folder of each module with a colon, and below it, indented with spaces, its title and description; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "modules/unknown-field",
    what: "a mistyped field",
    files: edited(modules, "description:", "descriptions:"),
    report: [
      "src/content/modules.yaml:3:3  modules/unknown-field",
      '  A module has no "descriptions".',
      "  3 |   descriptions: The beginning.",
      "        ^^^^^^^^^^^^",
      "  It has title and description.",
    ],
  },
  {
    code: "modules/unknown-field",
    what: "a field that modules do not have",
    files: edited(modules, "  title", "  icon: star\n  title"),
    report: [
      "src/content/modules.yaml:2:3  modules/unknown-field",
      '  A module has no "icon".',
      "  2 |   icon: star",
      "        ^^^^",
      "  It has title and description.",
    ],
  },
  {
    code: "modules/missing-field",
    what: "a module without a description",
    files: edited(modules, "  description: The beginning.\n", ""),
    report: [
      "src/content/modules.yaml:2:3  modules/missing-field",
      '  The module "01-module-1" has no "description".',
      "  2 |   title: Basics",
      "        ^",
      "  Add `description:` with a text, indented below the module.",
    ],
  },
  {
    code: "modules/invalid",
    what: "a number as a title",
    files: edited(modules, "title: Basics", "title: 1"),
    report: [
      "src/content/modules.yaml:2:10  modules/invalid",
      '  "01-module-1.title" is not usable: it is 1, and must be a text.',
      "  2 |   title: 1",
      "               ^",
      "  Write the folder of the module with a colon, and below it, indented, `title:` and `description:`, each with a text.",
    ],
  },
  {
    code: "modules/invalid",
    what: "a module that is only a title",
    files: { [modules]: "01-module-1: Basics\n" },
    report: [
      "src/content/modules.yaml:1:14  modules/invalid",
      '  "01-module-1" is not usable: it is a text, and must be lines of the form `field: value`.',
      "  1 | 01-module-1: Basics",
      "                   ^^^^^^",
      "  Write the folder of the module with a colon, and below it, indented, `title:` and `description:`, each with a text.",
    ],
  },
  {
    code: "modules/folder-name",
    what: "a mistyped folder",
    files: edited(modules, "01-module-1", "01-modules-1"),
    report: [
      "src/content/modules.yaml:1:1  modules/folder-name",
      '  "01-modules-1" is not the folder of a module.',
      "  1 | 01-modules-1:",
      "      ^^^^^^^^^^^^",
      '  Did you mean "01-module-1"?',
    ],
  },
  {
    code: "modules/no-lessons",
    what: "a module that nobody has begun",
    files: added(modules, "02-module-2:\n  title: Slots\n  description: All of them.\n"),
    report: [
      "src/content/modules.yaml:4:1  modules/no-lessons",
      '  The module "02-module-2" has no lessons.',
      "  4 | 02-module-2:",
      "      ^^^^^^^^^^^",
      '  Begin one with `npm run new:lesson -- --module 02-module-2 --title "…"`, or remove the module.',
    ],
  },
  {
    code: "ids/syntax",
    what: "a line twice",
    files: added(ledger, "01-module-1/02-next-steps: next-steps\n"),
    report: [
      "src/content/lesson-ids.yaml:3:1  ids/syntax",
      "  The list of published ids cannot be read: Map keys must be unique.",
      "  3 | 01-module-1/02-next-steps: next-steps",
      "      ^",
      "  Write one line for each lesson: 03-module-3/05-wal-bloat-heartbeat: wal-bloat-heartbeat",
    ],
  },
  {
    code: "ids/syntax",
    what: "a line without an id",
    files: { [ledger]: "01-module-1/01-first-steps\n" },
    report: [
      "src/content/lesson-ids.yaml:1:1  ids/syntax",
      "  The list of published ids cannot be read: it is not lines of the form `field: value`.",
      "  1 | 01-module-1/01-first-steps",
      "      ^",
      "  Write one line for each lesson: 03-module-3/05-wal-bloat-heartbeat: wal-bloat-heartbeat",
    ],
  },
  {
    code: "ids/invalid-id",
    what: "a title instead of an id",
    files: edited(ledger, ": next-steps", ": Next steps"),
    report: [
      "src/content/lesson-ids.yaml:2:28  ids/invalid-id",
      '  What stands after "01-module-1/02-next-steps" is no id: use lower-case words with hyphens.',
      "  2 | 01-module-1/02-next-steps: Next steps",
      "                                 ^^^^^^^^^^",
      "  Write the id that the lesson's front matter has.",
    ],
  },
  {
    code: "ids/duplicate-id",
    what: "the id of another lesson",
    files: edited(ledger, ": next-steps", ": first-steps"),
    report: [
      "src/content/lesson-ids.yaml:2:1  ids/duplicate-id",
      '  The id "first-steps" is the one of 01-module-1/01-first-steps as well.',
      "  2 | 01-module-1/02-next-steps: first-steps",
      "      ^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Write the id of this lesson: readers' progress is stored under it.",
    ],
  },
  {
    code: "ids/no-lesson",
    what: "the line of a lesson that was deleted",
    files: added(ledger, "01-module-1/04-last-steps: last-steps\n"),
    report: [
      "src/content/lesson-ids.yaml:3:1  ids/no-lesson",
      "  There is no lesson 01-module-1/04-last-steps.",
      "  3 | 01-module-1/04-last-steps: last-steps",
      "      ^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Write the new path of the lesson if it was moved. If it was deleted, write retired/01-module-1/04-last-steps: no other lesson may get its id.",
    ],
  },
  {
    code: "ids/duplicate-id",
    what: "the id of a lesson that was deleted",
    files: added(ledger, "retired/01-module-1/04-last-steps: next-steps\n"),
    report: [
      "src/content/lesson-ids.yaml:2:1  ids/duplicate-id",
      '  The id "next-steps" is the one of retired/01-module-1/04-last-steps as well.',
      "  2 | 01-module-1/02-next-steps: next-steps",
      "      ^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Write the id of this lesson: readers' progress is stored under it.",
    ],
  },
  {
    code: "ids/no-lesson",
    what: "a mistyped lesson, whose id is mistyped as well",
    files: edited(ledger, "02-next-steps: next-steps", "02-next-step: next-step"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:2:5  lesson/unlisted-id",
      '  The id "next-steps" is not in the list of published ids.',
      "  2 | id: next-steps",
      "          ^^^^^^^^^^",
      "  Add the line `01-module-1/02-next-steps: next-steps` to src/content/lesson-ids.yaml; from then on the id stays as it is.",
      "",
      "src/content/lesson-ids.yaml:2:1  ids/no-lesson",
      "  There is no lesson 01-module-1/02-next-step.",
      "  2 | 01-module-1/02-next-step: next-step",
      "      ^^^^^^^^^^^^^^^^^^^^^^^^",
      '  Did you mean "01-module-1/02-next-steps"?',
    ],
  },
  {
    code: "lesson/moved",
    what: "a lesson that got another file name",
    files: {
      ...edited(ledger, "02-next-steps: next-steps", "03-next-steps: next-steps"),
      [secondFile]: secondLesson("Text.\n"),
    },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:2:5  lesson/moved",
      '  The id "next-steps" is listed for 01-module-1/03-next-steps, which does not exist.',
      "  2 | id: next-steps",
      "          ^^^^^^^^^^",
      "  Change the line `01-module-1/03-next-steps: next-steps` of src/content/lesson-ids.yaml to `01-module-1/02-next-steps: next-steps`.",
    ],
  },
];
