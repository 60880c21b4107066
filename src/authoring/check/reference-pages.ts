import { filmRoute } from "../../films/order.ts";
import type { AnswerPage } from "../../finder/answer-pages.ts";
import { glossaryFile, readGlossary } from "../../glossary/glossary.ts";
import { readMetricReference } from "../../metrics/check-metrics.ts";
import {
  platformFactsFile,
  platformFactsRoute,
  readPlatformFacts,
} from "../../platforms/platform-facts.ts";
import type { Problem } from "../../problems/problem.ts";
import { filmNameOf } from "../../records/incidents.ts";
import type { Messages } from "../../runbooks/file/messages.ts";
import { readStateFacts, stateFactsFile, stateFactsRoute } from "../../states/state-facts.ts";
import type { ReferencePages } from "../../text/links/check-links.ts";
import type { CourseFiles } from "../course-files.ts";

/**
 * The pages that look something up, with their entries, as a lesson or a runbook links to them:
 * `/reference/metrics/#up`, `/reference/platforms/#rds`, `/reference/states/#task-failed`,
 * `/messages/#slot-lost`, `/glossary/#lsn`, `/incidents/slot-lost/`.
 * @param answers every runbook and every lesson, to which they lead
 * @returns them, and what is wrong with the glossary, the metrics, the facts on platforms and the states
 */
export function readReference(
  files: CourseFiles,
  { messages }: Messages,
  answers: readonly AnswerPage[],
): { readonly reference: ReferencePages; readonly problems: readonly Problem[] } {
  const terms = readGlossary(files.read(glossaryFile), answers);
  const metrics = readMetricReference(files);
  const platforms = readPlatformFacts(files.read(platformFactsFile));
  const states = readStateFacts(files.read(stateFactsFile), answers);
  const reference = new Map<string, readonly string[]>([
    ["/reference/metrics/", metrics.recorded?.metrics.map(({ name }) => name) ?? []],
    [platformFactsRoute, [...platforms.postgresql, ...platforms.connect].map(({ id }) => id)],
    [
      stateFactsRoute,
      states.lists.flatMap(({ id, states: own }) => [id, ...own.map(({ anchor }) => anchor)]),
    ],
    // Its headings name files of rules; nobody leads to one of them.
    ["/alerts/", []],
    ["/messages/", messages.map(({ message }) => message.id)],
    ["/glossary/", terms.entries.map(({ id }) => id)],
    ["/incidents/", []],
    ...files.films().map((file) => [filmRoute(filmNameOf(file)), []] as const),
  ]);
  return {
    reference,
    problems: [terms, metrics, platforms, states].flatMap(({ problems }) => problems),
  };
}

/** The pages of reference, as a question leads to them. */
export const referenceAnswers = (reference: ReferencePages): AnswerPage[] =>
  [...reference].map(([route, anchors]) => ({ route, anchors }));
