// cspell:ignore singel rihgt
import { quiz } from "../../support/quizzes.ts";
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
    code: "yaml/syntax",
    what: "a tab, of which the parser has more to say",
    files: edited("    kind: single", "\tkind: single"),
  },
  {
    code: "yaml/unknown-field",
    what: "two in one option, one of them nearly right",
    files: edited("right: true", "rihgt: true\n        note: later"),
  },
  {
    code: "yaml/unknown-field",
    what: "the list of questions by another name",
    files: edited("questions:", "question:"),
  },
  {
    code: "yaml/missing-field",
    what: "an option without a reason",
    files: edited("        why: It is right for a good reason.\n", ""),
  },
  {
    code: "yaml/missing-field",
    what: "a question about an output without one",
    files: edited("kind: single", "kind: read"),
  },
  {
    code: "yaml/missing-field",
    what: "a question that does not say its kind, nor its name",
    files: edited("  - id: question-1\n    kind: single\n", "  - ids: question-1\n"),
  },
  {
    code: "yaml/invalid-field",
    what: "a kind that does not exist",
    files: edited("kind: single", "kind: singel"),
  },
  {
    code: "yaml/invalid-field",
    what: "a section whose # makes it a comment",
    files: edited("section: slot-states", "section: #slot-states"),
  },
  {
    code: "yaml/invalid-field",
    what: "an option that is only its text",
    files: edited(
      "      - text: This\n        right: true\n",
      "      - This\n      - text: These\n",
    ),
  },
  {
    code: "quiz/right-answers",
    what: "several to be chosen, and all of them right",
    files: quiz((text) =>
      text
        .replace("kind: single", "kind: multiple")
        .replace("text: That\n", "text: That\n        right: true\n"),
    ),
  },
  {
    code: "quiz/same-text",
    what: "two options with one text",
    files: edited("text: That", "text: This"),
  },
  {
    code: "quiz/open-code",
    what: "a backtick that is never closed, in a text of several lines",
    files: edited(ask, "ask: >-\n      What do you do\n      with `this slot?"),
  },
  {
    code: "quiz/placeholder-in-text",
    what: "a name outside code, in a text of several lines",
    files: edited(ask, "ask: >-\n      What do you do with `{{slot}}`,\n      and with {{slot}}?"),
  },
  {
    code: "quiz/placeholder-in-text",
    what: "a name in what a command printed",
    files: edited("kind: single", 'kind: single\n    output: "slot {{slot}}"'),
  },
];
