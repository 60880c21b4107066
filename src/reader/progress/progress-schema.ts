import { isRecord, type StoredSchema } from "../stored/stored-schema.ts";

/** Milliseconds since 1970. */
type Time = number;

/** The last answer to a question. */
export interface QuizAnswer {
  readonly right: boolean;
  readonly at: Time;
}

/** The section that was read last. */
export interface LastSection {
  readonly lesson: string;
  readonly section: string;
  readonly at: Time;
}

/** What a learner has done. Lessons are named by their `id`, which never changes. */
export interface Progress {
  /** When a section was read first, by `lesson#section`. */
  readonly read: Readonly<Record<string, Time>>;
  /** By `lesson#question`. */
  readonly answers: Readonly<Record<string, QuizAnswer>>;
  /** When a lab was solved first, by its id. */
  readonly labs: Readonly<Record<string, Time>>;
  /** Where to go on; `null` before anything was read. */
  readonly last: LastSection | null;
}

const isTime = (value: unknown): value is Time => Number.isSafeInteger(value);

const hasOnly = (
  value: unknown,
  ...keys: readonly string[]
): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.keys(value).sort().join() === [...keys].sort().join();

const isAnswer = (value: unknown): value is QuizAnswer =>
  hasOnly(value, "right", "at") && typeof value["right"] === "boolean" && isTime(value["at"]);

const isPlace = (value: unknown): value is LastSection =>
  hasOnly(value, "lesson", "section", "at") &&
  typeof value["lesson"] === "string" &&
  typeof value["section"] === "string" &&
  isTime(value["at"]);

type Entries<V> = Readonly<Record<string, V>>;

/** The entries of a record that are what they should be. */
function goodOf<V>(value: unknown, isGood: (value: unknown) => value is V) {
  if (!isRecord(value)) return { value: {}, whole: false };
  const all = Object.entries(value);
  const good = all.filter((each): each is [string, V] => isGood(each[1]));
  return { value: Object.fromEntries(good), whole: good.length === all.length };
}

function mergeEntries<V>(a: Entries<V>, b: Entries<V>, choose: (a: V, b: V) => V): Entries<V> {
  const result = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = result.get(key);
    result.set(key, other === undefined ? value : choose(other, value));
  }
  return Object.fromEntries(result);
}

const earlier = (a: Time, b: Time) => Math.min(a, b);

/** The later answer; of two at the same time the right one. */
function laterAnswer(a: QuizAnswer, b: QuizAnswer): QuizAnswer {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.right ? a : b;
}

const order = ({ lesson, section }: LastSection) => JSON.stringify([lesson, section]);

function laterPlace(a: LastSection | null, b: LastSection | null): LastSection | null {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return order(a) > order(b) ? a : b;
}

/** A learner's progress, as it is kept on the device. */
export const progressSchema: StoredSchema<Progress> = {
  name: "progress",
  version: 1,
  empty: { read: {}, answers: {}, labs: {}, last: null },
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const read = goodOf(value["read"], isTime);
    const answers = goodOf(value["answers"], isAnswer);
    const labs = goodOf(value["labs"], isTime);
    const last = isPlace(value["last"]) ? value["last"] : null;
    return {
      value: { read: read.value, answers: answers.value, labs: labs.value, last },
      whole:
        hasOnly(value, "read", "answers", "labs", "last") &&
        read.whole &&
        answers.whole &&
        labs.whole &&
        last === value["last"],
    };
  },
  merge: (a, b) => ({
    read: mergeEntries(a.read, b.read, earlier),
    answers: mergeEntries(a.answers, b.answers, laterAnswer),
    labs: mergeEntries(a.labs, b.labs, earlier),
    last: laterPlace(a.last, b.last),
  }),
};
