import { goodLab, labFile } from "../../support/labs.ts";
import { secondLesson } from "../../support/course.ts";
import { body, type Mistake } from "./mistake.ts";

const folder = "src/content/course/01-module-1";
const lesson = secondLesson("Text.\n", { id: "more-steps", order: "3" });
const transcript = "src/content/labs/transcripts/small-lab.json";
const lab = { [labFile]: goodLab };

/** Files that are not what, or where, they should be. */
export const contentMistakes: readonly Mistake[] = [
  {
    code: "content/misplaced",
    what: "a lesson whose ending is in capitals",
    files: { [`${folder}/03-more-steps.MDX`]: lesson },
  },
  {
    code: "content/misplaced",
    what: "lessons saved as .md and as .markdown, to which a link leads",
    files: {
      [`${folder}/03-more-steps.markdown`]: lesson,
      [`${folder}/04-notes.md`]: "Text.\n",
      ...body("See [more](03-more-steps.mdx#text)."),
    },
  },
  {
    code: "content/misplaced",
    what: "a lesson outside of the course",
    files: { "src/content/08-more-steps.mdx": lesson },
  },
  {
    code: "content/misplaced",
    what: "a quiz that ends in .yml",
    files: { "src/content/quizzes/01-first-steps.yml": "questions: []\n" },
  },
  {
    code: "content/misplaced",
    what: "a quiz in JSON",
    files: { "src/content/quizzes/01-first-steps.json": "{}\n" },
  },
  {
    code: "content/misplaced",
    what: "a quiz in a folder of its own",
    files: { "src/content/quizzes/01-module-1/01-first-steps.yaml": "questions: []\n" },
  },
  {
    code: "content/misplaced",
    what: "a lab in a folder of its own, which a lesson shows",
    files: {
      "src/content/labs/slots/small-lab.yml": goodLab,
      [transcript]: "{}",
      ...body('<IncidentLab lab="small-lab" />'),
    },
  },
  {
    code: "content/unused-file",
    what: "a picture that no lesson shows",
    files: { [`${folder}/slot.svg`]: "<svg/>", ...body("Text.") },
  },
  {
    code: "content/unused-file",
    what: "a note beside the quizzes",
    files: { "src/content/quizzes/ideas.txt": "Ask more.\n" },
  },
  {
    code: "content/unused-file",
    what: "the transcript of a lab that was renamed",
    files: { ...lab, "src/content/labs/transcripts/small-labs.json": "{}" },
  },
  {
    code: "transcript/unreadable",
    what: "a transcript cut in the middle",
    files: { ...lab, [transcript]: '{ "server": "PG' },
  },
  {
    code: "transcript/unreadable",
    what: "a transcript without its steps",
    files: {
      ...lab,
      [transcript]: '{ "server": "PostgreSQL", "at": "2026-11-24", "arrived": "Minute 2" }',
    },
  },
];
