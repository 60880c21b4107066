import { secondFile } from "../../support/course.ts";
import { body, frontMatter, type Mistake } from "./mistake.ts";

/** Mistakes that are seen in one lesson alone. */
export const lessonMistakes: readonly Mistake[] = [
  {
    code: "lesson/no-front-matter",
    what: "a lesson that begins with its text",
    files: { [secondFile]: "Text.\n" },
  },
  {
    code: "yaml/syntax",
    what: "a colon in a title without quotes",
    files: frontMatter({ title: "Slots: a story" }),
  },
  {
    code: "yaml/syntax",
    what: "a title that begins with an asterisk",
    files: frontMatter({ title: "*Slots* that were lost" }),
  },
  {
    code: "yaml/syntax",
    what: "an asterisk that makes an alias",
    files: frontMatter({ title: "*Slots" }),
  },
  {
    code: "yaml/syntax",
    what: "a sentence between the dashes",
    files: { [secondFile]: "---\nA lesson about slots\n---\n\nText.\n" },
  },
  {
    code: "yaml/unknown-field",
    what: "a field of another site generator",
    files: frontMatter({ sidebar_label: "Next" }),
  },
  {
    code: "yaml/missing-field",
    what: "a field left out",
    files: frontMatter({ minutes: undefined }),
  },
  {
    code: "yaml/invalid-field",
    what: "a number out of range",
    files: frontMatter({ minutes: "3" }),
  },
  {
    code: "yaml/invalid-field",
    what: "a word that is not one of the choices, deep in a list",
    files: frontMatter({
      incidents: "\n  - symptom: The disk is full\n    section: text\n    urgency: later",
    }),
  },
  {
    code: "yaml/invalid-field",
    what: "an id that is not written as one",
    files: frontMatter({ id: "Next Steps" }),
  },
  {
    code: "lesson/leftover",
    what: "a note of the author's",
    files: body("Text.", "", "And TODO say why."),
  },
];
