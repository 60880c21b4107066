import { curriculumMistakes } from "./curriculum.ts";
import { diagramMistakes } from "./diagram.ts";
import { fenceContentMistakes } from "./fence-content.ts";
import { fenceFileMistakes } from "./fence-file.ts";
import { fenceGrammarMistakes } from "./fence-grammar.ts";
import { incidentLabFieldMistakes } from "./incident-lab-fields.ts";
import { incidentLabMistakes } from "./incident-lab.ts";
import { lessonMistakes } from "./lesson.ts";
import { linkMistakes } from "./link.ts";
import { mdxMistakes } from "./mdx.ts";
import { quizFieldMistakes } from "./quiz-fields.ts";
import { quizMistakes } from "./quiz.ts";
import type { Mistake } from "./mistake.ts";

/** Every mistake that is found without drawing anything. */
export const mistakes: readonly Mistake[] = [
  ...curriculumMistakes,
  ...diagramMistakes,
  ...fenceContentMistakes,
  ...fenceFileMistakes,
  ...fenceGrammarMistakes,
  ...incidentLabFieldMistakes,
  ...incidentLabMistakes,
  ...lessonMistakes,
  ...linkMistakes,
  ...mdxMistakes,
  ...quizFieldMistakes,
  ...quizMistakes,
];
