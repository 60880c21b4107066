import { componentMistakes } from "./component.ts";
import { contentMistakes } from "./content.ts";
import { curriculumMistakes } from "./curriculum.ts";
import { diagramNoteMistakes } from "./diagram-notes.ts";
import { diagramMistakes } from "./diagram.ts";
import { fenceContentMistakes } from "./fence-content.ts";
import { fenceFileMistakes } from "./fence-file.ts";
import { fenceGrammarMistakes } from "./fence-grammar.ts";
import { fenceShapeMistakes } from "./fence-shape.ts";
import { glossaryMistakes } from "./glossary.ts";
import { incidentLabFieldMistakes } from "./incident-lab-fields.ts";
import { incidentLabMistakes } from "./incident-lab.ts";
import { lessonMistakes } from "./lesson.ts";
import { linkMistakes } from "./link.ts";
import { listMistakes } from "./lists.ts";
import { mdxMistakes } from "./mdx.ts";
import { messageMistakes } from "./message.ts";
import { metricsMistakes } from "./metrics.ts";
import { proseMistakes } from "./prose.ts";
import { quizFieldMistakes } from "./quiz-fields.ts";
import { quizMistakes } from "./quiz.ts";
import { runbookFileMistakes } from "./runbook-file.ts";
import type { Mistake } from "./mistake.ts";

/** Every mistake that is found without drawing anything. */
export const mistakes: readonly Mistake[] = [
  ...componentMistakes,
  ...contentMistakes,
  ...curriculumMistakes,
  ...diagramMistakes,
  ...diagramNoteMistakes,
  ...fenceContentMistakes,
  ...fenceFileMistakes,
  ...fenceGrammarMistakes,
  ...fenceShapeMistakes,
  ...glossaryMistakes,
  ...incidentLabFieldMistakes,
  ...incidentLabMistakes,
  ...lessonMistakes,
  ...linkMistakes,
  ...listMistakes,
  ...mdxMistakes,
  ...messageMistakes,
  ...metricsMistakes,
  ...proseMistakes,
  ...quizFieldMistakes,
  ...quizMistakes,
  ...runbookFileMistakes,
];
