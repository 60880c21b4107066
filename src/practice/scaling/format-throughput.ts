import type { Measurements } from "../../records/measurements.ts";
import type { Panel, Setup } from "./setups.ts";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Events per second, or a number of rows: `12,345`. */
export function count(value: number): string {
  return whole.format(value);
}

/** CPU seconds per second, or a ratio: `0.85`. */
export function decimal(value: number): string {
  return value.toFixed(2);
}

/** From the slowest to the fastest run: `11,900–12,800`; one value when they are equal. */
export function range(min: number, max: number): string {
  return min === max ? count(min) : `${count(min)}–${count(max)}`;
}

const plural = (number: number, noun: string) =>
  `${count(number)} ${noun}${number === 1 ? "" : "s"}`;

/** The limiting link, with how many runs it limited when others limited some: `task 2/3`. */
export function shortLimit({ limits, runs }: Setup): string {
  const [first] = limits;
  if (!first) return "";
  return limits.length === 1 ? first.link : `${first.link} ${first.runs}/${runs}`;
}

/** All limiting links: `task`, or `task in 2 of 3 runs, reader in 1`. */
export function fullLimit({ limits, runs }: Setup): string {
  const [first, ...others] = limits;
  if (!first) return "";
  if (others.length === 0) return first.link;
  const rest = others.map((each) => `${each.link} in ${each.runs}`);
  return [`${first.link} in ${first.runs} of ${plural(runs, "run")}`, ...rest].join(", ");
}

/** The smallest and the greatest of some numbers, with words between: `3`, `3 to 5`. */
function fromTo(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? count(least) : `${count(least)} to ${count(most)}`;
}

/** What a bar and a whisker stand for, and how much was read. */
export function methodSentence({ setups }: Panel): string {
  const runs = setups.map((setup) => setup.runs);
  const once = runs.every((each) => each === 1);
  const what = once
    ? "Events per second in a single run, which says nothing of the spread"
    : `Events per second: median of ${fromTo(runs)} runs, whiskers from the slowest to the fastest`;
  const rows = fromTo(setups.map((setup) => setup.rows));
  const bytes = fromTo(setups.map(({ rowBytes }) => rowBytes));
  return `${what}. ${rows} rows with ${bytes} bytes of text.`;
}

/** On what it was measured. */
export function machineSentence({ machine }: Measurements): string {
  const { processors, model, memoryGb, system, java } = machine;
  return `${plural(processors, "processor")} (${model}), ${count(memoryGb)} GB of memory, ${system}, ${java}`;
}
