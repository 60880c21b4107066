import type {
  Link,
  MeasuredGroup,
  MeasuredScenario,
  Measurements,
  MeasurementScenario,
} from "../../records/measurements.ts";
import { links } from "../../records/measurements.ts";
import { spreadOf, type Spread } from "../../records/median.ts";

/** One measured setup as a bar and as a row of a table show it. */
export interface Setup {
  readonly title: string;
  readonly eventsPerSecond: Spread;
  /** The median as a multiple of the first setup's. */
  readonly ratio: number;
  readonly runs: number;
  /** What limited how many of the runs, most frequent first. */
  readonly limits: readonly { readonly link: Link; readonly runs: number }[];
  /** Medians of CPU seconds per second; walsenders from the busiest on. */
  readonly walsenders: readonly number[];
  readonly connect: number;
  readonly kafka: number;
  readonly rows: number;
  readonly rowBytes: number;
}

/** Setups of one group, and what the group is about. */
export interface Panel {
  readonly title: string;
  readonly setups: readonly Setup[];
}

interface Group {
  readonly title: string;
  /** Scenarios of other groups that come first, and how they are called among these. */
  readonly before?: Readonly<Record<string, (scenario: MeasurementScenario) => string>>;
}

const groups: Readonly<Record<MeasuredGroup, Group>> = {
  tuning: { title: "One connector: each setting alone, then all of them" },
  connectors: {
    title: "The same four tables, read by one, two and four connectors",
    before: { defaults: () => "1 connector", tuned: () => "1 connector, tuned" },
  },
  rows: {
    title: "One connector: rows of different sizes",
    before: { defaults: ({ rowBytes }) => `rows of ${rowBytes} B` },
  },
  converter: {
    title: "One connector: JSON with and without inline schemas",
    before: { defaults: () => "JSON without schemas" },
  },
  snapshot: { title: "Initial snapshot: threads" },
  incremental: { title: "Incremental snapshot: chunk sizes" },
  limited: { title: "The same four tables, and a broker that takes 1 MB/s from each producer" },
};

/** What a group is about, also while nothing of it has been measured. */
export function setupTitle(group: MeasuredGroup): string {
  return groups[group].title;
}

function limitsOf({ runs }: MeasuredScenario): Setup["limits"] {
  return links
    .map((link) => ({ link, runs: runs.filter(({ limit }) => limit === link).length }))
    .filter(({ runs }) => runs > 0)
    .sort((a, b) => b.runs - a.runs);
}

function walsendersOf({ runs }: MeasuredScenario): number[] {
  const sorted = runs.map(({ walsenders }) => [...walsenders].sort((a, b) => b - a));
  const most = Math.max(...sorted.map(({ length }) => length));
  return Array.from(
    { length: most },
    (_, index) => spreadOf(sorted.flatMap((shares) => shares[index] ?? [])).median,
  );
}

/**
 * The setups of a group, those it is compared with first.
 * @returns `undefined` when nothing of the group itself has been measured
 */
export function panelOf(group: MeasuredGroup, { scenarios }: Measurements): Panel | undefined {
  const { title, before = {} } = groups[group];
  const own = scenarios.filter((scenario) => scenario.group === group);
  if (own.length === 0) return undefined;
  const compared = Object.entries(before).flatMap(([id, name]) => {
    const found = scenarios.find((scenario) => scenario.id === id);
    return found ? [{ ...found, title: name(found) }] : [];
  });
  const all = [...compared, ...own];
  const first = all[0]?.eventsPerSecond.median ?? Number.NaN;
  const setups = all.map((scenario): Setup => ({
    title: scenario.title,
    eventsPerSecond: scenario.eventsPerSecond,
    ratio: scenario.eventsPerSecond.median / first,
    runs: scenario.runs.length,
    limits: limitsOf(scenario),
    walsenders: walsendersOf(scenario),
    connect: spreadOf(scenario.runs.map(({ connect }) => connect)).median,
    kafka: spreadOf(scenario.runs.map(({ kafka }) => kafka)).median,
    rows: scenario.rows,
    rowBytes: scenario.rowBytes,
  }));
  return { title, setups };
}
