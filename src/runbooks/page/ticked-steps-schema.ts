import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";

/** Milliseconds since 1970. */
type Time = number;

interface Tick {
  readonly done: boolean;
  readonly at: Time;
}

/** One time of following a runbook. */
export interface Following {
  /** When it was begun anew; 0 for the first time. All earlier ticks are void. */
  readonly anew: Time;
  /** When the clock was started; `null` while it was not. */
  readonly started: Time | null;
  /** By the anchor of a step. */
  readonly ticks: Readonly<Record<string, Tick>>;
}

/** By the id of a runbook. */
export type FollowedRunbooks = Readonly<Record<string, Following>>;

const notBegun: Following = { anew: 0, started: null, ticks: {} };
const isTime = (value: unknown): value is Time => Number.isSafeInteger(value);
const hasOnly = (value: object, keys: string) => Object.keys(value).sort().join() === keys;

function isTick(value: unknown): value is Tick {
  if (!isRecord(value) || !hasOnly(value, "at,done")) return false;
  return typeof value["done"] === "boolean" && isTime(value["at"]);
}

function isFollowing(value: unknown): value is Following {
  if (!isRecord(value) || !hasOnly(value, "anew,started,ticks")) return false;
  const { anew, started, ticks } = value;
  if (!isTime(anew) || !(started === null || isTime(started)) || !isRecord(ticks)) return false;
  return Object.values(ticks).every(isTick);
}

/** The value of a key that may be called like a property of every object. */
const at = <V>(entries: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined;

function united<V>(
  a: Readonly<Record<string, V>>,
  b: Readonly<Record<string, V>>,
  unite: (a: V, b: V) => V,
): Readonly<Record<string, V>> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = all.get(key);
    all.set(key, other === undefined ? value : unite(other, value));
  }
  return Object.fromEntries(all);
}

/** The later of two ticks; of two of the same time the one that is set. */
function laterTick(a: Tick, b: Tick): Tick {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.done ? a : b;
}

function earlier(a: Time | null, b: Time | null): Time | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function unite(a: Following, b: Following): Following {
  if (a.anew !== b.anew) return a.anew > b.anew ? a : b;
  return {
    anew: a.anew,
    started: earlier(a.started, b.started),
    ticks: united(a.ticks, b.ticks, laterTick),
  };
}

/** What was ticked of all runbooks, as it is kept on the device. */
export const followingSchema: StoredSchema<FollowedRunbooks> = {
  name: "followed-runbooks",
  version: 1,
  empty: {},
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const all = Object.entries(value);
    const good = all.filter((each): each is [string, Following] => isFollowing(each[1]));
    return { value: Object.fromEntries(good), whole: good.length === all.length };
  },
  merge: (a, b) => united(a, b, unite),
};

/** How far a runbook was followed. */
export function followingOf(followed: FollowedRunbooks, runbook: string): Following {
  return at(followed, runbook) ?? notBegun;
}

/** Whether a step is ticked. */
export function isDone({ ticks }: Following, step: string): boolean {
  return at(ticks, step)?.done ?? false;
}

const put = (followed: FollowedRunbooks, runbook: string, following: Following): FollowedRunbooks =>
  Object.fromEntries([...Object.entries(followed), [runbook, following]]);

/** Starts the clock of a runbook; one that runs goes on. */
export function startClock(
  followed: FollowedRunbooks,
  runbook: string,
  now: Time,
): FollowedRunbooks {
  const following = followingOf(followed, runbook);
  if (following.started !== null) return followed;
  return put(followed, runbook, { ...following, started: now });
}

/** Ticks a step, or takes the tick away. The first tick starts the clock. */
export function tick(
  followed: FollowedRunbooks,
  runbook: string,
  step: string,
  done: boolean,
  now: Time,
): FollowedRunbooks {
  const started = done ? startClock(followed, runbook, now) : followed;
  const following = followingOf(started, runbook);
  if (isDone(following, step) === done) return started;
  // Later than what it replaces, also when that was set by a clock that goes ahead.
  const entry: Tick = { done, at: Math.max(now, (at(following.ticks, step)?.at ?? 0) + 1) };
  const ticks = Object.fromEntries([...Object.entries(following.ticks), [step, entry]]);
  return put(started, runbook, { ...following, ticks });
}

/** Forgets ticks and clock of a runbook. */
export function beginAnew(
  followed: FollowedRunbooks,
  runbook: string,
  now: Time,
): FollowedRunbooks {
  const { anew } = followingOf(followed, runbook);
  return put(followed, runbook, { ...notBegun, anew: Math.max(now, anew + 1) });
}
