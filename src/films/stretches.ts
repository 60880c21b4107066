import type { Film } from "../records/incidents.ts";

/** A stretch of a film in which something had one name. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly seconds: number;
}

/** What changed seldom, as stretches from one change to the next. */
export function stretchesOf(changes: Film["status"], seconds: number): Stretch[] {
  return changes.map(({ text, second }, index) => ({
    text,
    from: second,
    seconds: (changes[index + 1]?.second ?? seconds) - second,
  }));
}

/** An alert with the stretches in which it was pending and firing. */
export interface AlertLane {
  readonly name: string;
  readonly labels: string;
  readonly pending: readonly Stretch[];
  readonly firing: readonly Stretch[];
}

/** The alerts of a film, one lane for each set of labels, in the order in which they began. */
export function alertLanes(alerts: Film["alerts"]): AlertLane[] {
  const lanes = new Map<
    string,
    { name: string; labels: string; pending: Stretch[]; firing: Stretch[] }
  >();
  for (const { name, labels, state, from, to } of alerts) {
    const own = Object.values(labels).join(", ");
    const lane = lanes.get(`${name} ${own}`) ?? { name, labels: own, pending: [], firing: [] };
    lanes.set(`${name} ${own}`, lane);
    lane[state].push({ text: state, from, seconds: to - from + 1 });
  }
  return [...lanes.values()];
}

const covers =
  (second: number) =>
  ({ from, seconds }: Stretch): boolean =>
    from <= second && second < from + seconds;

/** What something was called in a second; nothing before it had a name. */
export const textAt = (stretches: readonly Stretch[], second: number): string =>
  stretches.find(covers(second))?.text ?? "";

/** Names of the alerts that fire in a second. */
export const firingAt = (lanes: readonly AlertLane[], second: number): string[] => [
  ...new Set(lanes.filter(({ firing }) => firing.some(covers(second))).map(({ name }) => name)),
];
