import { question, quiz, quizFile as firstFile } from "../../support/quizzes.ts";
import type { Mistake } from "./mistake.ts";

/** Mistakes in the quizzes. */
export const quizMistakes: readonly Mistake[] = [
  {
    code: "quiz/syntax",
    what: "a colon in a text without quotes",
    files: quiz((text) => text.replace("ask: What", "ask: Look: what")),
    report: [
      `${firstFile}:5:10  quiz/syntax`,
      "  The quiz cannot be read: Nested mappings are not allowed in compact mappings.",
      "  5 |     ask: Look: what do you do with this slot?",
      "               ^",
      "  Correct the line; put a text that holds a colon or a # in quotes, or write it below `>-`.",
    ],
  },
  {
    code: "quiz/unknown-field",
    what: "an explanation by another name",
    files: quiz((text) => text.replace("right: true", "correct: true")),
    report: [
      `${firstFile}:8:9  quiz/unknown-field`,
      '  Question question-1, option 1 has an unknown field "correct".',
      "  8 |         correct: true",
      "              ^^^^^^^",
      "  Remove it or correct its name. Fields here: text, right, why.",
    ],
  },
  {
    code: "quiz/invalid-field",
    what: "an option with too short a reason",
    files: quiz((text) => text.replace("why: It is right for a good reason.", "why: Yes.")),
    report: [
      `${firstFile}:9:14  quiz/invalid-field`,
      '  The "why" of question question-1, option 1 is not usable: it has 4 characters, and must have at least 20.',
      "  9 |         why: Yes.",
      "                   ^^^^",
      "  `why` is the reason that is shown with the answer, 20 to 600 characters.",
    ],
  },
  {
    code: "quiz/invalid-field",
    what: "fewer than eight questions",
    files: { [firstFile]: `questions:\n${question(1)}` },
    report: [
      `${firstFile}:2:3  quiz/invalid-field`,
      '  The "questions" of the quiz is not usable: it has 1 entry, and must have at least 8.',
      "  2 |   - id: question-1",
      "        ^",
      "  `questions` is a list of 8 to 20 questions.",
    ],
  },
  {
    code: "quiz/unknown-lesson",
    what: "a file whose lesson has another name",
    files: { "src/content/quizzes/01-first-step.yaml": quiz()[firstFile] },
    report: [
      "src/content/quizzes/01-first-step.yaml  quiz/unknown-lesson",
      '  No lesson is named "01-first-step".',
      '  Did you mean "01-first-steps.yaml"?',
    ],
  },
  {
    code: "quiz/unknown-section",
    what: "a section that is misspelled",
    files: quiz((text) => text.replace("slot-states", "slot-state")),
    report: [
      `${firstFile}:4:14  quiz/unknown-section`,
      '  "slot-state" is not a section of 01-first-steps.',
      "  4 |     section: slot-state",
      "                   ^^^^^^^^^^",
      '  Did you mean "slot-states"? There are: slot-states.',
    ],
  },
  {
    code: "quiz/right-answers",
    what: "two right answers where one is to be chosen",
    files: quiz((text) => text.replace("text: That\n", "text: That\n        right: true\n")),
    report: [
      `${firstFile}:7:7  quiz/right-answers`,
      '  A question of the kind "single" has 2 right options.',
      "  7 |       - text: This",
      "            ^",
      "  Mark exactly one option with `right: true`, or make it a question of the kind multiple.",
    ],
  },
  {
    code: "quiz/right-answers",
    what: "several to be chosen, and none of them right",
    files: quiz((text) =>
      text.replace("kind: single", "kind: multiple").replace("        right: true\n", ""),
    ),
    report: [
      `${firstFile}:7:7  quiz/right-answers`,
      '  A question of the kind "multiple" has 0 right options.',
      "  7 |       - text: This",
      "            ^",
      "  Mark at least one option with `right: true`.",
    ],
  },
  {
    code: "quiz/duplicate-id",
    what: "a question copied with its id",
    files: quiz((text) => text.replace("question-2", "question-1")),
    report: [
      `${firstFile}:12:9  quiz/duplicate-id`,
      '  The id "question-1" belongs to an earlier question of this quiz.',
      "  12 |   - id: question-1",
      "               ^^^^^^^^^^",
      "  Give this question an id of its own: readers' answers are kept under it.",
    ],
  },
  {
    code: "fence/unknown-placeholder",
    what: "a name that does not exist, in an option",
    files: quiz((text) => text.replace("text: This", 'text: "Drop `{{slop}}`"')),
    report: [
      `${firstFile}:7:22  fence/unknown-placeholder`,
      "  The placeholder {{slop}} is not defined.",
      '  7 |       - text: "Drop `{{slop}}`"',
      "                           ^^^^^^^^",
      "  Use one of {{connector}}, {{slot}}, {{publication}}, {{database}}, {{topic-prefix}}, {{connect-url}}, {{bootstrap}}, or define it in src/fences/placeholders.ts.",
    ],
  },
];
