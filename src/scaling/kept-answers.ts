import { isRecord, type Kind } from "../stored/kind.ts";
import { newer, revisionIn, understood } from "../stored/revisions.ts";
import { decide, type Answer } from "./decide.ts";

/** The answers so far, kept: a reader leaves the page to measure. */
export interface KeptAnswers {
  /** Grows with every change, so that of two tabs the later one counts. */
  readonly revision: number;
  /** `<id of the question>: <answer>`, in the order in which they were asked. */
  readonly answers: readonly string[];
}

const written = (id: string, answer: Answer) => `${id}: ${answer}`;

/** The answers, up to one that the framework does not ask for there. */
export function answersOf({ answers }: KeptAnswers): Answer[] {
  const given: Answer[] = [];
  for (const text of answers) {
    const decision = decide(given);
    const answer = (["yes", "no"] as const).find((each) => text === written(decision.id, each));
    if (!answer || "advice" in decision) break;
    given.push(answer);
  }
  return given;
}

/** Writes answers down with their questions, so that they are never read as another's. */
export function keepAnswers({ revision }: KeptAnswers, answers: readonly Answer[]): KeptAnswers {
  const { path } = decide(answers);
  return { revision: revision + 1, answers: path.map(({ id, answer }) => written(id, answer)) };
}

function understand(value: unknown) {
  const revision = revisionIn(value);
  if (!isRecord(value) || revision === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value["answers"]) ? value["answers"] : [];
  const answers = list.filter((each) => typeof each === "string");
  const known = answers.slice(0, answersOf({ revision, answers }).length);
  return understood<KeptAnswers>({ revision, answers: known }, value);
}

/** How the answers are kept on the device. */
export const answersKind: Kind<KeptAnswers> = {
  name: "scaling-decision",
  version: 1,
  empty: { revision: 0, answers: [] },
  understand,
  merge: newer,
};
