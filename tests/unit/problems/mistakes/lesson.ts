import { secondFile } from "../../support/course.ts";
import { body, frontMatter, type Mistake } from "./mistake.ts";

/** Mistakes that are seen in one lesson alone. */
export const lessonMistakes: readonly Mistake[] = [
  {
    code: "lesson/no-front-matter",
    what: "a lesson that begins with its text",
    files: { [secondFile]: "Text.\n" },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:1:1  lesson/no-front-matter",
      "  The lesson has no front matter.",
      "  1 | Text.",
      "      ^",
      "  Begin the file with a block between two lines of three dashes; `npm run new:lesson` writes one.",
    ],
  },
  {
    code: "lesson/front-matter-syntax",
    what: "a colon in a title without quotes",
    files: frontMatter({ title: "Slots: a story" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:3:8  lesson/front-matter-syntax",
      "  The front matter cannot be read: Nested mappings are not allowed in compact mappings.",
      "  3 | title: Slots: a story",
      "             ^",
      "  Correct the line; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "lesson/front-matter-syntax",
    what: "a title that begins with an asterisk",
    files: frontMatter({ title: "*Slots* that were lost" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:3:16  lesson/front-matter-syntax",
      "  The front matter cannot be read: Unexpected scalar at node end.",
      "  3 | title: *Slots* that were lost",
      "                     ^",
      "  Correct the line; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "lesson/front-matter-syntax",
    what: "an asterisk that makes an alias",
    files: frontMatter({ title: "*Slots" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:3:8  lesson/front-matter-syntax",
      "  The front matter cannot be read: nothing is named by the alias *Slots.",
      "  3 | title: *Slots",
      "             ^",
      "  Correct the line; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "lesson/front-matter-syntax",
    what: "a sentence between the dashes",
    files: { [secondFile]: "---\nA lesson about slots\n---\n\nText.\n" },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:2:1  lesson/front-matter-syntax",
      "  The front matter cannot be read: it is not lines of the form `field: value`.",
      "  2 | A lesson about slots",
      "      ^",
      "  Correct the line; put a text that holds a colon or a # in quotes.",
    ],
  },
  {
    code: "lesson/unknown-field",
    what: "a field of another site generator",
    files: frontMatter({ sidebar_label: "Next" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:15:1  lesson/unknown-field",
      '  The front matter field "sidebar_label" is unknown.',
      "  15 | sidebar_label: Next",
      "       ^^^^^^^^^^^^^",
      "  Known fields: id, title, description, order, minutes, difficulty, goals, prerequisites, topics, incidents.",
    ],
  },
  {
    code: "lesson/missing-field",
    what: "a field left out",
    files: frontMatter({ minutes: undefined }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:1:1  lesson/missing-field",
      '  The front matter has no "minutes".',
      "  1 | ---",
      "      ^",
      "  Add `minutes:` with the minutes it takes to read and do, 5 to 180.",
    ],
  },
  {
    code: "lesson/invalid-field",
    what: "a number out of range",
    files: frontMatter({ minutes: "3" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:6:10  lesson/invalid-field",
      '  The front matter field "minutes" is not usable: it is 3, and must be at least 5.',
      "  6 | minutes: 3",
      "               ^",
      "  `minutes` is the minutes it takes to read and do, 5 to 180.",
    ],
  },
  {
    code: "lesson/invalid-field",
    what: "a word that is not one of the choices, deep in a list",
    files: frontMatter({
      incidents: "\n  - symptom: The disk is full\n    section: text\n    urgency: later",
    }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:14  lesson/invalid-field",
      '  The front matter field "incidents.0.urgency" is not usable: it is none of "now" and "soon".',
      "  17 |     urgency: later",
      "                    ^^^^^",
      "  `incidents` is a list of symptoms, each with symptom, section and urgency (now or soon); [] for none.",
    ],
  },
  {
    code: "lesson/invalid-field",
    what: "an id that is not written as one",
    files: frontMatter({ id: "Next Steps" }),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:2:5  lesson/invalid-field",
      '  The front matter field "id" is not usable: use lower-case words with hyphens.',
      "  2 | id: Next Steps",
      "          ^^^^^^^^^^",
      "  `id` is a stable name in lower case with hyphens, for example wal-bloat-heartbeat.",
    ],
  },
  {
    code: "lesson/leftover",
    what: "a note of the author's",
    files: body("Text.", "", "And TODO say why."),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:19:5  lesson/leftover",
      '  A "TODO" was left in the lesson.',
      "  19 | And TODO say why.",
      "           ^^^^",
      "  Do what it says, or remove it; open work belongs into an issue.",
    ],
  },
];
