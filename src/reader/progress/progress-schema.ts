import { isRecord, type StoredSchema } from "../stored/stored-schema.ts";

/** Milliseconds since 1970. */
type Time = number;

/** What became of a question. The first answer counts; what was tried after it is only counted. */
export interface QuizAnswer {
  /** Whether the first answer was right. */
  readonly right: boolean;
  /** When that was. */
  readonly at: Time;
  /** How often an answer was checked, the first included. */
  readonly tries: number;
  /** Whether any of them was right. */
  readonly found: boolean;
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
  /** By `lesson#question`; from the second round on by `lesson#question#round`. */
  readonly answers: Readonly<Record<string, QuizAnswer>>;
  /** How often the quiz of a lesson was begun anew, by the lesson's id; its round. */
  readonly rounds: Readonly<Record<string, number>>;
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

const isCount = (value: unknown): value is number => isTime(value) && value > 0;

/** An answer of version 1, in which the last one counted: it is the first of which anything is known. */
const isOldAnswer = (value: unknown): value is Pick<QuizAnswer, "right" | "at"> =>
  hasOnly(value, "right", "at") && typeof value["right"] === "boolean" && isTime(value["at"]);

const isAnswer = (value: unknown): value is QuizAnswer =>
  hasOnly(value, "right", "at", "tries", "found") &&
  typeof value["right"] === "boolean" &&
  isTime(value["at"]) &&
  isCount(value["tries"]) &&
  typeof value["found"] === "boolean";

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

/** The earlier answer counts; of two at the same time the right one. */
function firstAnswer(a: QuizAnswer, b: QuizAnswer): QuizAnswer {
  const right = a.at === b.at ? a.right || b.right : a.at < b.at ? a.right : b.right;
  const tries = Math.max(a.tries, b.tries);
  return { right, at: Math.min(a.at, b.at), tries, found: a.found || b.found };
}

const order = ({ lesson, section }: LastSection) => JSON.stringify([lesson, section]);

function laterPlace(a: LastSection | null, b: LastSection | null): LastSection | null {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return order(a) > order(b) ? a : b;
}

/** Version 1 kept the last answer, had no rounds, and did not count. */
function withTries(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { answers } = value;
  if (!isRecord(answers)) return { rounds: {}, ...value };
  const counted = Object.entries(answers).map(([key, answer]) => [
    key,
    isOldAnswer(answer) ? { ...answer, tries: 1, found: answer.right } : answer,
  ]);
  return { rounds: {}, ...value, answers: Object.fromEntries(counted) as unknown };
}

/** A learner's progress, as it is kept on the device. */
export const progressSchema: StoredSchema<Progress> = {
  name: "progress",
  version: 2,
  empty: { read: {}, answers: {}, rounds: {}, labs: {}, last: null },
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const read = goodOf(value["read"], isTime);
    const answers = goodOf(value["answers"], isAnswer);
    const rounds = goodOf(value["rounds"], isCount);
    const labs = goodOf(value["labs"], isTime);
    const last = isPlace(value["last"]) ? value["last"] : null;
    const parts = [read, answers, rounds, labs];
    return {
      value: {
        read: read.value,
        answers: answers.value,
        rounds: rounds.value,
        labs: labs.value,
        last,
      },
      whole:
        hasOnly(value, "read", "answers", "rounds", "labs", "last") &&
        parts.every(({ whole }) => whole) &&
        last === value["last"],
    };
  },
  upgrades: { 1: withTries },
  merge: (a, b) => ({
    read: mergeEntries(a.read, b.read, earlier),
    answers: mergeEntries(a.answers, b.answers, firstAnswer),
    rounds: mergeEntries(a.rounds, b.rounds, (one, other) => Math.max(one, other)),
    labs: mergeEntries(a.labs, b.labs, earlier),
    last: laterPlace(a.last, b.last),
  }),
};
