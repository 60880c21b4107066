import { contentEntries } from "./entries/content.ts";
import { diagramEntries } from "./entries/diagram.ts";
import { evidenceEntries } from "./entries/evidence.ts";
import { fenceEntries } from "./entries/fence.ts";
import { glossaryEntries } from "./entries/glossary.ts";
import { incidentLabEntries } from "./entries/incident-lab.ts";
import { labEntries } from "./entries/lab.ts";
import { lessonEntries } from "./entries/lesson.ts";
import { linkEntries } from "./entries/link.ts";
import { listEntries } from "./entries/lists.ts";
import { mdxEntries } from "./entries/mdx.ts";
import { messageEntries } from "./entries/message.ts";
import { metricsEntries } from "./entries/metrics.ts";
import { proseEntries } from "./entries/prose.ts";
import { quizEntries } from "./entries/quiz.ts";
import { runbookEntries } from "./entries/runbook.ts";
import { yamlEntries } from "./entries/yaml.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Every mistake an author can make, by code. Codes are stable: people search for them. */
export const catalogue = {
  ...contentEntries,
  ...diagramEntries,
  ...evidenceEntries,
  ...fenceEntries,
  ...glossaryEntries,
  ...incidentLabEntries,
  ...labEntries,
  ...lessonEntries,
  ...linkEntries,
  ...listEntries,
  ...mdxEntries,
  ...messageEntries,
  ...metricsEntries,
  ...proseEntries,
  ...quizEntries,
  ...runbookEntries,
  ...yamlEntries,
} as const;

export type ProblemCode = keyof typeof catalogue;

/** What the texts of one entry need. */
export type ProblemArguments<Code extends ProblemCode> =
  (typeof catalogue)[Code] extends CatalogueEntry<infer Details> ? Details : never;
