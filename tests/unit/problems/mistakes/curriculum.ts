import { firstFile, goodCourse, secondLesson } from "../../support/course.ts";
import { edited, frontMatter, type Mistake } from "./mistake.ts";

const ledger = "src/content/lesson-ids.yaml";
const folder = "src/content/course/01-module-1";
const text = (fields: Record<string, string>) => secondLesson("Text.\n", fields);
const listed = (line: string) => ({ [ledger]: `${goodCourse[ledger] ?? ""}${line}\n` });

/** Mistakes that are seen when lessons are put together. */
export const curriculumMistakes: readonly Mistake[] = [
  {
    code: "lesson/duplicate-id",
    what: "a copied lesson that kept its id",
    files: { [`${folder}/03-more-steps.mdx`]: text({ order: "3" }) },
    report: [
      "src/content/course/01-module-1/03-more-steps.mdx:2:5  lesson/duplicate-id",
      '  The id "next-steps" already belongs to src/content/course/01-module-1/02-next-steps.mdx.',
      "  2 | id: next-steps",
      "          ^^^^^^^^^^",
      "  Give this lesson an id of its own: readers' progress is stored under it.",
    ],
  },
  {
    code: "lesson/changed-id",
    what: "a published id that was changed",
    files: frontMatter({ id: "further-steps" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:2:5  lesson/changed-id",
      '  The lesson was published with the id "next-steps", and now says "further-steps".',
      "  2 | id: further-steps",
      "          ^^^^^^^^^^^^^",
      '  Put "next-steps" back: readers\' progress is stored under it. Published ids are listed in src/content/lesson-ids.yaml.',
    ],
  },
  {
    code: "lesson/unlisted-id",
    what: "a new lesson that is not in the list of ids",
    files: { [`${folder}/03-more-steps.mdx`]: text({ id: "more-steps", order: "3" }) },
    report: [
      "src/content/course/01-module-1/03-more-steps.mdx:2:5  lesson/unlisted-id",
      '  The id "more-steps" is not in the list of published ids.',
      "  2 | id: more-steps",
      "          ^^^^^^^^^^",
      "  Add the line `01-module-1/03-more-steps: more-steps` to src/content/lesson-ids.yaml; from then on the id stays as it is.",
    ],
  },
  {
    code: "lesson/unknown-prerequisite",
    what: "a mistyped prerequisite",
    files: frontMatter({ prerequisites: "[first-step]" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:12:17  lesson/unknown-prerequisite",
      '  The prerequisite "first-step" is not a lesson.',
      "  12 | prerequisites: [first-step]",
      "                       ^^^^^^^^^^",
      "  Lessons: first-steps, next-steps.",
    ],
  },
  {
    code: "lesson/unknown-section",
    what: "a mistyped section of a prerequisite",
    files: frontMatter({ prerequisites: "[first-steps#slot-state]" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:12:17  lesson/unknown-section",
      '  "slot-state" in "prerequisites" is not a section of that lesson.',
      "  12 | prerequisites: [first-steps#slot-state]",
      "                       ^^^^^^^^^^^^^^^^^^^^^^",
      '  Did you mean "slot-states"? There are: slot-states.',
    ],
  },
  {
    code: "lesson/unknown-section",
    what: "an incident that leads to no section",
    files: frontMatter({
      incidents: "[{ symptom: The disk is full, section: full-disk, urgency: now }]",
    }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:14:51  lesson/unknown-section",
      '  "full-disk" in "incidents" is not a section of that lesson.',
      "  14 | incidents: [{ symptom: The disk is full, section: full-disk, urgency: now }]",
      "                                                         ^^^^^^^^^",
      "  There is no heading yet to lead to: write one first.",
    ],
  },
  {
    code: "lesson/prerequisite-circle",
    what: "two lessons that need each other",
    files: {
      ...edited(firstFile, "prerequisites: []", "prerequisites: [next-steps]"),
      ...frontMatter({ prerequisites: "[first-steps]" }),
    },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:12:17  lesson/prerequisite-circle",
      "  The prerequisites form a circle: first-steps → next-steps → first-steps.",
      "  12 | prerequisites: [first-steps]",
      "                       ^^^^^^^^^^^",
      "  Remove one of them: a reader must be able to begin somewhere.",
    ],
  },
  {
    code: "lesson/prerequisite-circle",
    what: "a lesson that needs itself",
    files: frontMatter({ prerequisites: "[next-steps]" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:12:17  lesson/prerequisite-circle",
      "  The prerequisites form a circle: next-steps → next-steps.",
      "  12 | prerequisites: [next-steps]",
      "                       ^^^^^^^^^^",
      "  Remove one of them: a reader must be able to begin somewhere.",
    ],
  },
  {
    code: "lesson/file-name",
    what: "a file name without a number",
    files: { [`${folder}/More.mdx`]: text({ id: "more-steps", order: "3" }) },
    report: [
      "src/content/course/01-module-1/More.mdx  lesson/file-name",
      '  "src/content/course/01-module-1/More.mdx" is not the place or the name of a lesson.',
      "  Lessons are src/content/course/<NN-module-N>/<NN-slug>.mdx, in lower case with hyphens: 03-module-3/05-wal-bloat-heartbeat.mdx.",
    ],
  },
  {
    code: "lesson/order",
    what: "another number than in the file name",
    files: frontMatter({ order: "3" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:5:8  lesson/order",
      "  The file name says lesson 2, the front matter says order: 3.",
      "  5 | order: 3",
      "             ^",
      "  Write `order: 2`, or rename the file.",
    ],
  },
  {
    code: "lesson/duplicate-order",
    what: "two lessons with one number",
    files: {
      [`${folder}/02-other-steps.mdx`]: text({ id: "other-steps" }),
      ...listed("01-module-1/02-other-steps: other-steps"),
    },
    report: [
      "src/content/course/01-module-1/02-other-steps.mdx:5:8  lesson/duplicate-order",
      "  Number 2 of this module is already src/content/course/01-module-1/02-next-steps.mdx.",
      "  5 | order: 2",
      "             ^",
      "  Give one of the two another number, in its file name and in `order`.",
    ],
  },
  {
    code: "lesson/unknown-module",
    what: "a new folder of lessons without a title",
    files: {
      "src/content/course/02-module-2/02-other-steps.mdx": text({ id: "other-steps" }),
      ...listed("02-module-2/02-other-steps: other-steps"),
    },
    report: [
      "src/content/course/02-module-2/02-other-steps.mdx  lesson/unknown-module",
      '  The module "02-module-2" has no title in src/content/modules.yaml.',
      "  Add `02-module-2:` with a title and a description to src/content/modules.yaml.",
    ],
  },
  {
    code: "lesson/markdown-file",
    what: "a lesson saved as .md",
    files: { [`${folder}/03-more-steps.md`]: "Text.\n" },
    report: [
      "src/content/course/01-module-1/03-more-steps.md  lesson/markdown-file",
      "  src/content/course/01-module-1/03-more-steps.md is a .md file; lessons are .mdx files.",
      "  Rename it to .mdx: mistakes in .md files would not stop the build.",
    ],
  },
];
