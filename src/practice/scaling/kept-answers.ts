import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import { newer, revisionIn, understood } from "../../reader/stored/revisions.ts";
import { decide, type YesOrNo } from "./decide.ts";

/** The answers so far, kept: a reader leaves the page to measure. */
export interface KeptAnswers {
  /** Grows with every change, so that of two tabs the later one counts. */
  readonly revision: number;
  /** `<id of the question>: <answer>`, in the order in which they were asked. */
  readonly answers: readonly string[];
  /** What the reader wrote down of an observation, by the id of its question. */
  readonly seen?: Readonly<Record<string, string>>;
}

const written = (id: string, answer: YesOrNo) => `${id}: ${answer}`;

/** The answers, up to one that the framework does not ask for there. */
export function answersOf({ answers }: Pick<KeptAnswers, "answers">): YesOrNo[] {
  const given: YesOrNo[] = [];
  for (const text of answers) {
    const decision = decide(given);
    const answer = (["yes", "no"] as const).find((each) => text === written(decision.id, each));
    if (!answer || "advice" in decision) break;
    given.push(answer);
  }
  return given;
}

/** Writes answers down with their questions, so that they are never read as another's. */
export function keepAnswers(
  { revision, seen }: KeptAnswers,
  answers: readonly YesOrNo[],
): KeptAnswers {
  const { path } = decide(answers);
  const list = path.map(({ id, answer }) => written(id, answer));
  return { revision: revision + 1, answers: list, ...(seen && { seen }) };
}

/** Writes down what was seen at one question; an empty text takes it away. */
export function keepSeen(kept: KeptAnswers, id: string, text: string): KeptAnswers {
  const { seen, ...rest } = kept;
  const others = Object.entries(seen ?? {}).filter(([each]) => each !== id);
  const all = Object.fromEntries(text === "" ? others : [...others, [id, text]]);
  const some = Object.keys(all).length > 0;
  return { ...rest, revision: kept.revision + 1, ...(some && { seen: all }) };
}

/** Texts that are not empty, or nothing when there is none. */
function textsIn(value: unknown): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries(isRecord(value) ? value : {});
  const texts = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

function understand(value: unknown) {
  const revision = revisionIn(value);
  if (!isRecord(value) || revision === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value["answers"]) ? value["answers"] : [];
  const answers = list.filter((each) => typeof each === "string");
  const known = answers.slice(0, answersOf({ answers }).length);
  const seen = textsIn(value["seen"]);
  return understood<KeptAnswers>({ revision, answers: known, ...(seen && { seen }) }, value);
}

/** How the answers are kept on the device. */
export const answersSchema: StoredSchema<KeptAnswers> = {
  name: "scaling-decision",
  version: 1,
  empty: { revision: 0, answers: [] },
  understand,
  merge: newer,
};
