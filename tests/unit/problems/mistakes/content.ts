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
    report: [
      "src/content/course/01-module-1/03-more-steps.MDX  content/misplaced",
      "  Nothing reads this file: a lesson has another place, or another ending.",
      "  Rename it to src/content/course/01-module-1/03-more-steps.mdx.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a lesson saved as .markdown, to which a link leads",
    files: {
      [`${folder}/03-more-steps.markdown`]: lesson,
      ...body("See [more](03-more-steps.mdx#text)."),
    },
    report: [
      "src/content/course/01-module-1/03-more-steps.markdown  content/misplaced",
      "  Nothing reads this file: a lesson has another place, or another ending.",
      "  Rename it to src/content/course/01-module-1/03-more-steps.mdx.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a lesson outside of the course",
    files: { "src/content/08-more-steps.mdx": lesson },
    report: [
      "src/content/08-more-steps.mdx  content/misplaced",
      "  Nothing reads this file: a lesson has another place, or another ending.",
      "  Rename it to src/content/course/<NN-module-N>/08-more-steps.mdx.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a quiz that ends in .yml",
    files: { "src/content/quizzes/01-first-steps.yml": "questions: []\n" },
    report: [
      "src/content/quizzes/01-first-steps.yml  content/misplaced",
      "  Nothing reads this file: a quiz has another place, or another ending.",
      "  Rename it to src/content/quizzes/01-first-steps.yaml.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a quiz in JSON",
    files: { "src/content/quizzes/01-first-steps.json": "{}\n" },
    report: [
      "src/content/quizzes/01-first-steps.json  content/misplaced",
      "  Nothing reads this file: a quiz has another place, or another ending.",
      "  Rename it to src/content/quizzes/01-first-steps.yaml.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a quiz in a folder of its own",
    files: { "src/content/quizzes/01-module-1/01-first-steps.yaml": "questions: []\n" },
    report: [
      "src/content/quizzes/01-module-1/01-first-steps.yaml  content/misplaced",
      "  Nothing reads this file: a quiz has another place, or another ending.",
      "  Rename it to src/content/quizzes/01-first-steps.yaml.",
    ],
  },
  {
    code: "content/misplaced",
    what: "a lab in a folder of its own, which a lesson shows",
    files: {
      "src/content/labs/slots/small-lab.yml": goodLab,
      [transcript]: "{}",
      ...body('<IncidentLab lab="small-lab" />'),
    },
    report: [
      "src/content/labs/slots/small-lab.yml  content/misplaced",
      "  Nothing reads this file: a lab has another place, or another ending.",
      "  Rename it to src/content/labs/small-lab.yaml.",
    ],
  },
  {
    code: "content/unused-file",
    what: "a picture that no lesson shows",
    files: { [`${folder}/slot.svg`]: "<svg/>", ...body("Text.") },
    report: [
      "src/content/course/01-module-1/slot.svg  content/unused-file",
      "  No lesson shows this file or links to it.",
      "  Show it in the lesson beside it, ![what it shows](./picture.svg), or remove it.",
    ],
  },
  {
    code: "content/unknown-file",
    what: "a note beside the quizzes",
    files: { "src/content/quizzes/ideas.txt": "Ask more.\n" },
    report: [
      "src/content/quizzes/ideas.txt  content/unknown-file",
      "  The file is no lesson, no runbook, no quiz, no lab and none of the lists.",
      "  Remove it; a picture stands beside the lesson that shows it.",
    ],
  },
  {
    code: "transcript/no-lab",
    what: "the transcript of a lab that was renamed",
    files: { ...lab, "src/content/labs/transcripts/small-labs.json": "{}" },
    report: [
      "src/content/labs/transcripts/small-labs.json  transcript/no-lab",
      '  There is no incident lab "small-labs" that this could be the transcript of.',
      '  If the lab is now called "small-lab", remove the file and run `npm run labs:record -- small-lab`.',
    ],
  },
  {
    code: "transcript/no-lab",
    what: "the transcript of a lab that was deleted",
    files: { [transcript]: "{}" },
    report: [
      "src/content/labs/transcripts/small-lab.json  transcript/no-lab",
      '  There is no incident lab "small-lab" that this could be the transcript of.',
      "  Remove the file.",
    ],
  },
  {
    code: "transcript/unreadable",
    what: "a transcript cut in the middle",
    files: { ...lab, [transcript]: '{ "server": "PG' },
    report: [
      "src/content/labs/transcripts/small-lab.json  transcript/unreadable",
      "  The transcript is not what a recording writes: SyntaxError: Unterminated string in JSON at position 15 (line 1 column 16).",
      "  Run `npm run labs:record -- small-lab`.",
    ],
  },
  {
    code: "transcript/unreadable",
    what: "a transcript without its steps",
    files: {
      ...lab,
      [transcript]: '{ "server": "PostgreSQL", "at": "2026-11-24", "arrived": "Minute 2" }',
    },
    report: [
      "src/content/labs/transcripts/small-lab.json  transcript/unreadable",
      "  The transcript is not what a recording writes: Invalid input: expected array, received undefined → at steps.",
      "  Run `npm run labs:record -- small-lab`.",
    ],
  },
];
