// cspell:ignore singel rihgt
import { quiz, quizFile } from "../../support/quizzes.ts";
import type { Mistake } from "./mistake.ts";

const edited = (from: string, to: string) =>
  quiz((text) => {
    if (!text.includes(from)) throw new Error(`The quiz does not hold ${from}.`);
    return text.replace(from, to);
  });
const ask = "ask: What do you do with this slot?";

/** Mistakes in the fields of a quiz, and in the texts that readers see. */
export const quizFieldMistakes: readonly Mistake[] = [
  {
    code: "quiz/syntax",
    what: "a tab, of which the parser has more to say",
    files: edited("    kind: single", "\tkind: single"),
    report: [
      `${quizFile}:3:1  quiz/syntax`,
      "  The quiz cannot be read: Tabs are not allowed as indentation.",
      "  3 | \tkind: single",
      "      ^",
      "  Correct the line; put a text that holds a colon or a # in quotes, or write it below `>-`.",
    ],
  },
  {
    code: "quiz/unknown-field",
    what: "two in one option, one of them nearly right",
    files: edited("right: true", "rihgt: true\n        note: later"),
    report: [
      `${quizFile}:8:9  quiz/unknown-field`,
      '  Question question-1, option 1 has an unknown field "rihgt".',
      "  8 |         rihgt: true",
      "              ^^^^^",
      '  Did you mean "right"? Fields here: text, right, why.',
      "",
      `${quizFile}:9:9  quiz/unknown-field`,
      '  Question question-1, option 1 has an unknown field "note".',
      "  9 |         note: later",
      "              ^^^^",
      "  Remove it or correct its name. Fields here: text, right, why.",
    ],
  },
  {
    code: "quiz/unknown-field",
    what: "the list of questions by another name",
    files: edited("questions:", "question:"),
    report: [
      `${quizFile}:1:1  quiz/missing-field`,
      '  The quiz has no "questions".',
      "  1 | question:",
      "      ^",
      "  Add `questions`: a list of 8 to 20 questions.",
      "",
      `${quizFile}:1:1  quiz/unknown-field`,
      '  The quiz has an unknown field "question".',
      "  1 | question:",
      "      ^^^^^^^^",
      '  Did you mean "questions"? Fields here: questions.',
    ],
  },
  {
    code: "quiz/missing-field",
    what: "an option without a reason",
    files: edited("        why: It is right for a good reason.\n", ""),
    report: [
      `${quizFile}:7:9  quiz/missing-field`,
      '  Question question-1, option 1 has no "why".',
      "  7 |       - text: This",
      "              ^",
      "  Add `why`: the reason that is shown with the answer, 20 to 600 characters.",
    ],
  },
  {
    code: "quiz/missing-field",
    what: "a question about an output without one",
    files: edited("kind: single", "kind: read"),
    report: [
      `${quizFile}:2:5  quiz/missing-field`,
      '  Question question-1 has no "output".',
      "  2 |   - id: question-1",
      "          ^",
      "  Add `output`: what a command printed, up to 2000 characters; the kind read needs it.",
    ],
  },
  {
    code: "quiz/missing-field",
    what: "a question that does not say its kind, nor its name",
    files: edited("  - id: question-1\n    kind: single\n", "  - ids: question-1\n"),
    report: [
      `${quizFile}:2:5  quiz/missing-field`,
      '  Question 1 has no "kind".',
      "  2 |   - ids: question-1",
      "          ^",
      "  Add `kind`: single, multiple, read or order.",
    ],
  },
  {
    code: "quiz/invalid-field",
    what: "a kind that does not exist",
    files: edited("kind: single", "kind: singel"),
    report: [
      `${quizFile}:3:11  quiz/invalid-field`,
      '  The "kind" of question question-1 is not usable: it is none of single, multiple, read, order.',
      "  3 |     kind: singel",
      "                ^^^^^^",
      "  `kind` is single, multiple, read or order.",
    ],
  },
  {
    code: "quiz/invalid-field",
    what: "a section whose # makes it a comment",
    files: edited("section: slot-states", "section: #slot-states"),
    report: [
      `${quizFile}:4:14  quiz/invalid-field`,
      '  The "section" of question question-1 is not usable: nothing stands after it, and it must be a text; what follows a # is a comment, unless it is in quotes.',
      "  4 |     section: #slot-states",
      "                   ^",
      "  `section` is the anchor of the lesson's section that has the answer, without #.",
    ],
  },
  {
    code: "quiz/invalid-part",
    what: "an option that is only its text",
    files: edited(
      "      - text: This\n        right: true\n",
      "      - This\n      - text: These\n",
    ),
    report: [
      `${quizFile}:7:9  quiz/invalid-part`,
      "  Question question-1, option 1 is not usable: it is a text, and must be lines of the form `field: value`.",
      "  7 |       - This",
      "              ^^^^",
      "  A question has kind, id, section and ask, and options or steps, each with text and why.",
    ],
  },
  {
    code: "quiz/right-answers",
    what: "several to be chosen, and all of them right",
    files: quiz((text) =>
      text
        .replace("kind: single", "kind: multiple")
        .replace("text: That\n", "text: That\n        right: true\n"),
    ),
    report: [
      `${quizFile}:7:7  quiz/right-answers`,
      '  All options of this question of the kind "multiple" are right.',
      "  7 |       - text: This",
      "            ^",
      "  Add an option that looks right and is not, or remove `right: true` from one.",
    ],
  },
  {
    code: "quiz/same-text",
    what: "two options with one text",
    files: edited("text: That", "text: This"),
    report: [
      `${quizFile}:10:15  quiz/same-text`,
      "  Question question-1, option 2 says the same as question question-1, option 1.",
      "  10 |       - text: This",
      "                     ^^^^",
      "  Write another text, or remove one of the two: readers cannot tell them apart.",
    ],
  },
  {
    code: "quiz/open-code",
    what: "a backtick that is never closed, in a text of several lines",
    files: edited(ask, "ask: >-\n      What do you do\n      with `this slot?"),
    report: [
      `${quizFile}:7:12  quiz/open-code`,
      "  The text has a backtick without its partner.",
      "  7 |       with `this slot?",
      "                 ^",
      "  Put a backtick before and after the code, or remove this one.",
    ],
  },
  {
    code: "quiz/placeholder-in-text",
    what: "a name outside code, in a text of several lines",
    files: edited(ask, "ask: >-\n      What do you do with `{{slot}}`,\n      and with {{slot}}?"),
    report: [
      `${quizFile}:7:16  quiz/placeholder-in-text`,
      "  The placeholder {{slot}} is not replaced here: readers would see its braces.",
      "  7 |       and with {{slot}}?",
      "                     ^^^^^^^^",
      "  Put it into backticks: `{{slot}}`.",
    ],
  },
  {
    code: "quiz/placeholder-in-text",
    what: "a name in what a command printed",
    files: edited("kind: single", 'kind: single\n    output: "slot {{slot}}"'),
    report: [
      `${quizFile}:4:19  quiz/placeholder-in-text`,
      "  The placeholder {{slot}} is not replaced here: readers would see its braces.",
      '  4 |     output: "slot {{slot}}"',
      "                        ^^^^^^^^",
      "  Write the name itself.",
    ],
  },
];
