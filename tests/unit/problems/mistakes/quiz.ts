import { question, quiz, quizFile as firstFile } from "../../support/quizzes.ts";
import type { Mistake } from "./mistake.ts";

/** Mistakes in the quizzes. */
export const quizMistakes: readonly Mistake[] = [
  {
    code: "yaml/syntax",
    what: "a colon in a text without quotes",
    files: quiz((text) => text.replace("ask: What", "ask: Look: what")),
  },
  {
    code: "yaml/unknown-field",
    what: "an explanation by another name",
    files: quiz((text) => text.replace("right: true", "correct: true")),
  },
  {
    code: "yaml/invalid-field",
    what: "an option with too short a reason",
    files: quiz((text) => text.replace("why: It is right for a good reason.", "why: Yes.")),
  },
  {
    code: "yaml/invalid-field",
    what: "fewer than eight questions",
    files: { [firstFile]: `questions:\n${question(1)}` },
  },
  {
    code: "quiz/unknown-lesson",
    what: "a file whose lesson has another name",
    files: { "src/content/quizzes/01-first-step.yaml": quiz()[firstFile] },
  },
  {
    code: "quiz/unknown-section",
    what: "a section that is misspelled",
    files: quiz((text) => text.replace("slot-states", "slot-state")),
  },
  {
    code: "quiz/right-answers",
    what: "two right answers where one is to be chosen",
    files: quiz((text) => text.replace("text: That\n", "text: That\n        right: true\n")),
  },
  {
    code: "quiz/right-answers",
    what: "several to be chosen, and none of them right",
    files: quiz((text) =>
      text.replace("kind: single", "kind: multiple").replace("        right: true\n", ""),
    ),
  },
  {
    code: "quiz/duplicate-id",
    what: "a question copied with its id",
    files: quiz((text) => text.replace("question-2", "question-1")),
  },
  {
    code: "fence/unknown-placeholder",
    what: "a name that does not exist, in an option",
    files: quiz((text) => text.replace("text: This", 'text: "Drop `{{slop}}`"')),
  },
];
